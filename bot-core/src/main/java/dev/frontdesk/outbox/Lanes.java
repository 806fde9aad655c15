package dev.frontdesk.outbox;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks of one key one after the other, in the order they were handed in, and those of different keys side by side. Nothing is
 * kept for a key without tasks.
 */
public final class Lanes {

    private final Executor executor;
    private final Map<String, Queue<Runnable>> busy = new HashMap<>();

    public Lanes(Executor executor) {
        this.executor = executor;
    }

    public void run(String key, Runnable task) {
        synchronized (busy) {
            var waiting = busy.get(key);
            if (waiting != null) {
                waiting.add(task);
                return;
            }
            busy.put(key, new ArrayDeque<>());
        }
        executor.execute(() -> drain(key, task));
    }

    private void drain(String key, Runnable task) {
        try {
            task.run();
        } finally {
            var next = next(key);
            if (next != null) {
                executor.execute(() -> drain(key, next));
            }
        }
    }

    private @Nullable Runnable next(String key) {
        synchronized (busy) {
            var waiting = busy.get(key);
            var next = waiting == null ? null : waiting.poll();
            if (next == null) {
                busy.remove(key);
            }
            return next;
        }
    }

    /** How many keys have work in hand. */
    public int size() {
        synchronized (busy) {
            return busy.size();
        }
    }
}
