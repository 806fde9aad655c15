package dev.frontdesk.conversation;

import dev.frontdesk.chat.Suggestions;
import dev.frontdesk.chat.Suggestions.Suggestion;
import dev.frontdesk.people.Person;
import java.util.List;

/** Completes half a word of one kind. Found by being a bean; two for one kind stop the start. Read-only. */
public interface Completion {

    Suggestions.Of of();

    /** At most {@code limit} that this person may see, best first; each value is one word of a {@code /desk} line. */
    List<Suggestion> complete(String half, Person person, int limit);
}
