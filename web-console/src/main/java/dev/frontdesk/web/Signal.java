package dev.frontdesk.web;

import dev.frontdesk.chat.Trail.Progress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What open streams are told. */
sealed interface Signal {

    /** A line was said or changed. What many readers need of it is made once, by the first. */
    final class Said implements Signal {

        private final WebMessage line;
        private final Map<String, Object> made = new HashMap<>();
        private final Lock lock = new ReentrantLock();

        Said(WebMessage line) {
            this.line = line;
        }

        WebMessage line() {
            return line;
        }

        /** What was made under that name; one name stands for one type. */
        @SuppressWarnings("unchecked")
        <T> T once(String name, Supplier<T> maker) {
            lock.lock();
            try {
                var before = made.get(name);
                if (before != null) {
                    return (T) before;
                }
                var now = maker.get();
                made.put(name, now);
                return now;
            } finally {
                lock.unlock();
            }
        }
    }

    /**
     * The desk began or ended its work on a line.
     *
     * @param thread where the answer will stand; null for the channel itself
     * @param line the line's id, or of a press the id of the line it stood on
     * @param progress null while it is at work
     * @param onlyFor the only person told, or null for everybody in the channel
     */
    record Work(
            String channel,
            @Nullable String thread,
            String line,
            @Nullable Progress progress,
            @Nullable String onlyFor) implements Signal {}
}
