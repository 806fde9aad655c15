package dev.frontdesk.conversation;

import dev.frontdesk.chat.Suggestions.Of;
import dev.frontdesk.chat.Suggestions.Suggestion;
import dev.frontdesk.people.Person;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Intents by name or by a word of their title, those whose name begins so first. */
@Component
class IntentCompletion implements Completion {

    private final IntentNames names;

    IntentCompletion(IntentNames names) {
        this.names = names;
    }

    @Override
    public Of of() {
        return Of.INTENT;
    }

    @Override
    public List<Suggestion> complete(String half, Person person, int limit) {
        var wanted = half.strip().toLowerCase(Locale.ROOT);
        return names.all().stream()
                .filter(name -> distance(name, wanted) < 2)
                .sorted(java.util.Comparator.comparingInt(name -> distance(name, wanted)))
                .limit(limit)
                .map(name -> new Suggestion(name, names.title(name)))
                .toList();
    }

    private int distance(String name, String wanted) {
        if (name.startsWith(wanted)) {
            return 0;
        }
        return name.contains('-' + wanted) || (' ' + names.title(name).toLowerCase(Locale.ROOT)).contains(' ' + wanted)
                ? 1
                : 2;
    }
}
