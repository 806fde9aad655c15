package dev.frontdesk.web;

import dev.frontdesk.chat.Trail.Progress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What open streams are told. */
sealed interface Signal {

    /** A line was said or changed. What many readers need of it is made once, by the first. */
    record Said(WebMessage line, ConcurrentMap<String, Object> made) implements Signal {

        static Said of(WebMessage line) {
            return new Said(line, new ConcurrentHashMap<>());
        }

        /** What was made under that name; one name stands for one type. */
        @SuppressWarnings("unchecked")
        <T> T once(String name, Supplier<T> maker) {
            return (T) made.computeIfAbsent(name, unused -> maker.get());
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
