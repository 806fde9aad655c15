package dev.frontdesk.chat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of one message through the desk.
 *
 * @param cause its natural key, or the key of the timer whose time had come
 * @param acceptedAt when it was stored; of a timer when it acted
 * @param handler what decided, as {@code FaqHandler}, {@code /desk claim}; null until that is known
 * @param reading how the text was understood; null when that was not asked (a command, a button, a note)
 * @param effects what it made the bot say and do, in that order
 */
public record Trail(
        String cause,
        Progress progress,
        Instant acceptedAt,
        @Nullable String handler,
        @Nullable Reading reading,
        List<Step> effects) {

    public Trail {
        effects = List.copyOf(effects);
    }

    /** How far a message is. */
    public enum Progress {
        /** Stored, not decided yet. */
        WAITING,
        /** Decided, and what is to be said is committed. */
        DONE,
        /** Given up after five attempts, and shown to a tech. */
        PARKED
    }

    /**
     * How a text was understood.
     *
     * @param verdict {@code clear}, {@code several}, {@code ambiguous} or {@code unknown}
     * @param confidence of the best, 0 to 1
     * @param top at most three, best first
     */
    public record Reading(String verdict, double confidence, List<Guess> top, List<Found> entities) {

        public Reading {
            top = List.copyOf(top);
            entities = List.copyOf(entities);
        }
    }

    /** An intent and its probability, 0 to 1. */
    public record Guess(String intent, double probability) {}

    /** Something the text names: {@code ticket}, {@code T-12}. */
    public record Found(String type, String value) {}

    /**
     * One effect.
     *
     * @param kind {@code post}, {@code update} or {@code page}
     * @param to where it goes, without any token
     * @param decidedAt when it was committed
     * @param subject what it is about, as {@code ticket:ID:card}; null when nobody asked to know what became of it
     * @param problem why it was given up
     */
    public record Step(
            EffectId effect,
            String kind,
            ChatAddress to,
            State state,
            Instant decidedAt,
            @Nullable String subject,
            @Nullable String problem) {}

    /** What became of an effect. */
    public enum State {
        WAITING,
        SENT,
        PARKED
    }
}
