package dev.frontdesk.web;

import dev.frontdesk.chat.Trail.Progress;
import org.jspecify.annotations.Nullable;

/** What open streams are told. */
sealed interface Signal {

    /** A line was said or changed. */
    record Said(WebMessage line) implements Signal {}

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
