package dev.frontdesk.ticket;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of a ticket's timeline.
 *
 * @param cause what made it: the inbox key of a message, so that a repeat is recognised
 * @param by the person's id, or "bot"
 * @param detail for {@link Type#DELIVERED} and the like, the entry it is about
 */
public record Entry(
        Type type,
        String cause,
        String by,
        Instant at,
        @Nullable String text,
        @Nullable String detail) {

    /** What can happen to a ticket. */
    public enum Type {
        OPENED,
        ADDED,
        CLAIMED,
        RELEASED,
        GIVEN,
        REPLIED,
        NOTED,
        RESOLVED,
        REOPENED,
        CLOSED,
        PRIORITISED,
        PAGED,
        ACKNOWLEDGED,
        RATED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Entry of(Type type, Act act) {
        return new Entry(type, act.cause(), act.by(), act.at(), null, null);
    }

    static Entry of(Type type, Act act, @Nullable String text) {
        return new Entry(type, act.cause(), act.by(), act.at(), text, null);
    }

    /** Never the text: this may end in a log. */
    @Override
    public String toString() {
        return "Entry[" + type + ", " + cause + ']';
    }
}
