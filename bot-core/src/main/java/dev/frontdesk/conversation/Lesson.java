package dev.frontdesk.conversation;

import dev.frontdesk.intents.Reading;
import org.jspecify.annotations.Nullable;

/** What a turn teaches about understanding. */
public sealed interface Lesson {

    /** What was written, without secrets. */
    String text();

    /** The desk was not sure what this is. */
    record Unclear(String text, Reading reading) implements Lesson {}

    /**
     * What an unclear text turned out to be.
     *
     * @param intent what the person said it is, or null: none of what was offered
     */
    record Meant(String text, @Nullable String intent, How how) implements Lesson {}

    /** How it turned out. */
    enum How {
        /** By a button below "Which of these is it about?". */
        PICKED,
        /** It was none of the offered ones. */
        SOMETHING_ELSE,
        /** Said again in other words, which were clear. */
        REPHRASED,
        /** They asked for a person instead. */
        HUMAN
    }
}
