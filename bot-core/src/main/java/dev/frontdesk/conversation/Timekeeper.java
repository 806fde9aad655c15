package dev.frontdesk.conversation;

import dev.frontdesk.outbox.Chore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Lets every chore look about once a second. Starts last and stops first, so that nothing new is claimed while the application goes
 * down; a chore that fails (the database is away) is logged by the scheduler and looks again.
 */
@Component
public class Timekeeper implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final List<Chore> chores;
    private final TaskScheduler scheduler;
    private final InboxWorker worker;
    private final List<ScheduledFuture<?>> running = new ArrayList<>();

    Timekeeper(List<Chore> chores, TaskScheduler scheduler, InboxWorker worker) {
        this.chores = chores;
        this.scheduler = scheduler;
        this.worker = worker;
    }

    @Override
    public void start() {
        worker.afterStart();
        chores.forEach(c -> running.add(scheduler.scheduleWithFixedDelay(c::look, EVERY)));
    }

    /** Everything that is due now, on this thread. */
    public void tick() {
        chores.forEach(Chore::look);
    }

    @Override
    public void stop() {
        running.forEach(f -> f.cancel(false));
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
