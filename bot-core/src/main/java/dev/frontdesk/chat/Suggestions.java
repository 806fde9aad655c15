package dev.frontdesk.chat;

import java.util.List;

/** Completes half a word inside the platform's acknowledgement: synchronous, read-only. */
public interface Suggestions {

    /** What a completion is looked up in. */
    enum Of {
        COMMAND,
        TICKET,
        PERSON,
        PRIORITY
    }

    /** At most {@code limit} completions that this account may see, best first. */
    List<Suggestion> complete(Of what, String half, String platform, String account, int limit);

    /** {@code value} goes into the line, {@code label} says what it is. */
    record Suggestion(String value, String label) {}
}
