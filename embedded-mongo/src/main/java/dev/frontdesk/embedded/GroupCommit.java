package dev.frontdesk.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers writers after their writes are on the disk. All writers that wait while one fsync runs share the next one,
 * which is what makes several writers faster than one: the disk's time does not depend on how much is written.
 */
final class GroupCommit implements AutoCloseable {
    /** Commits between two tidying steps. Each step makes more room than that many small commits take. */
    private static final int TIDY_EVERY = 64;

    private final Store store;
    private final Lock exclusive;
    private final int largestGroup;
    private final Thread thread;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Consumer<@Nullable RuntimeException>> waiting = new ArrayList<>();
    private boolean closing;
    private int commits;

    /**
     * @param exclusive held by each command while it writes, so that a commit never holds half a command
     * @param largestGroup how many writers may share a commit; 1 is only of interest for measuring
     */
    GroupCommit(Store store, Lock exclusive, int largestGroup) {
        this.store = store;
        this.exclusive = exclusive;
        this.largestGroup = largestGroup;
        this.thread = new Thread(this::run, "embedded-mongo-commit");
        thread.setDaemon(true);
        thread.start();
    }

    /** Calls back once everything written so far is durable, or with the reason why it is not. */
    void afterCommit(Consumer<@Nullable RuntimeException> writer) {
        lock.lock();
        try {
            waiting.add(writer);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        for (List<Consumer<@Nullable RuntimeException>> group = next(); !group.isEmpty(); group = next()) {
            RuntimeException failure = commit();
            group.forEach(writer -> writer.accept(failure));
        }
    }

    /** The writers waiting now, or none when closing and all are answered. */
    private List<Consumer<@Nullable RuntimeException>> next() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closing) {
                changed.awaitUninterruptibly();
            }
            List<Consumer<@Nullable RuntimeException>> first =
                    waiting.subList(0, Math.min(largestGroup, waiting.size()));
            List<Consumer<@Nullable RuntimeException>> group = List.copyOf(first);
            first.clear();
            return group;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable RuntimeException commit() {
        try {
            exclusive.lock();
            try {
                store.commit();
                if (++commits % TIDY_EVERY == 0) {
                    store.sync();
                    store.tidy();
                    store.commit();
                }
            } finally {
                exclusive.unlock();
            }
            store.sync();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** Answers the writers that still wait, then ends. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
