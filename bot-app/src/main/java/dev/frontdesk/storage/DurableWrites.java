package dev.frontdesk.storage;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Counts the commands that had to reach the disk before they were answered: {@code frontdesk.durable.writes}. */
final class DurableWrites implements CommandListener {

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify", "findandmodify");

    private final Map<String, Counter> counters = new HashMap<>();

    DurableWrites(MeterRegistry meters) {
        for (var command : WRITES) {
            counters.put(command, meters.counter("frontdesk.durable.writes"));
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        var counter = counters.get(event.getCommandName());
        if (counter != null) {
            counter.increment();
        }
    }
}
