package dev.frontdesk.conversation;

import dev.frontdesk.chat.Suggestions.Of;
import dev.frontdesk.chat.Suggestions.Suggestion;
import dev.frontdesk.people.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The four priorities, lowest first. */
@Component
class PriorityCompletion implements Completion {

    @Override
    public Of of() {
        return Of.PRIORITY;
    }

    @Override
    public List<Suggestion> complete(String half, Person person, int limit) {
        var wanted = half.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(Priority.values())
                .map(Priority::word)
                .filter(word -> word.startsWith(wanted))
                .limit(limit)
                .map(word -> new Suggestion(word, word))
                .toList();
    }
}
