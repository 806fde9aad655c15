package dev.frontdesk.ticket;

import dev.frontdesk.chat.Attachment;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of a ticket's timeline.
 *
 * @param cause what made it: the inbox key of a message, so that a repeat is recognised
 * @param by the person's id, or "bot"
 * @param detail of an edit or a withdrawal the cause of the entry it is about, of a gift or a move to whom or where, else what its type
 *     says
 * @param attachments the files that came with it
 */
public record Entry(
        Type type,
        String cause,
        String by,
        Instant at,
        @Nullable String text,
        @Nullable String detail,
        List<Attachment> attachments) {

    /** The {@link #detail} of what was written in the very thread that it is for, where it needs no copy. */
    static final String THERE = "there";

    public Entry {
        // Stored entries of before files were kept have none.
        attachments = List.copyOf(Objects.requireNonNullElse(attachments, List.of()));
    }

    /** Without files. */
    public Entry(Type type, String cause, String by, Instant at, @Nullable String text, @Nullable String detail) {
        this(type, cause, by, at, text, detail, List.of());
    }

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
        RATED,
        /** Its author changed a message; {@link Entry#text} is what it says now. */
        EDITED,
        /** Its author took a message back. */
        WITHDRAWN,
        ESCALATED,
        MOVED,
        TITLED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Entry of(Type type, Act act) {
        return new Entry(type, act.cause(), act.by(), act.at(), null, null);
    }

    static Entry of(Type type, Act act, @Nullable String text) {
        return of(type, act, text, null);
    }

    static Entry of(Type type, Act act, @Nullable String text, @Nullable String detail) {
        return new Entry(type, act.cause(), act.by(), act.at(), text, detail, act.files());
    }

    /** Whether it was written where its reader reads, and copied nowhere else. */
    boolean there() {
        return THERE.equals(detail);
    }

    /** Never the text: this may end in a log. */
    @Override
    public String toString() {
        return "Entry[" + type + ", " + cause + ']';
    }
}
