package dev.frontdesk.slack.receiving;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Where work is done that no acknowledgement waits for. Kept by hand: a bean of its own would take the place of Spring's executor. */
final class Aside implements AutoCloseable {

    /** Ornaments that may wait; more is dropped. */
    private static final int WAITING = 200;

    private final ExecutorService work = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("slack-aside-", 0).factory());

    private final ExecutorService ornaments = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofVirtual().name("slack-ornaments").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    Executor work() {
        return work;
    }

    /** One after the other, and no more than may be late. */
    Executor ornaments() {
        return ornaments;
    }

    @Override
    public void close() {
        work.shutdownNow();
        ornaments.shutdownNow();
    }
}
