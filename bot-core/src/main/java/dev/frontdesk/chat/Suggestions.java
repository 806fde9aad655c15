package dev.frontdesk.chat;

import java.util.List;

/** Completes half a word inside the platform's acknowledgement: synchronous, read-only. */
public interface Suggestions {

    /** What a completion is looked up in. */
    enum Of {
        COMMAND,
        TICKET,
        PERSON,
        PRIORITY,
        INTENT
    }

    /** At most {@code limit} completions that this account may see, best first. */
    List<Suggestion> complete(Of what, String half, String platform, String account, int limit);

    /**
     * What may stand at the end of a {@code /desk} line, for chats that know no options: the command first, then whatever the next of
     * its arguments is; nothing where free text is expected.
     *
     * @param line what stands behind {@code /desk} so far, with a space at its end when a new word begins
     */
    List<Suggestion> completeLine(String line, String platform, String account, int limit);

    /** {@code value} goes into the line, {@code label} says what it is. */
    record Suggestion(String value, String label) {}
}
