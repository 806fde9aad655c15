package dev.frontdesk.testing;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the commands that a real desk waits for the disk with. */
public final class Writes implements CommandListener {

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify", "findandmodify");

    private final AtomicInteger count = new AtomicInteger();

    /** How many this makes. */
    public int of(Runnable work) {
        int before = count.get();
        work.run();
        return count.get() - before;
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        if (WRITES.contains(event.getCommandName())) {
            count.incrementAndGet();
        }
    }
}
