package dev.frontdesk.conversation;

import dev.frontdesk.chat.Suggestions.Of;
import dev.frontdesk.chat.Suggestions.Suggestion;
import dev.frontdesk.people.Person;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The commands this person has: those that begin so, then those with a typing error. */
@Component
class CommandCompletion implements Completion {

    private final Commands commands;

    CommandCompletion(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Of of() {
        return Of.COMMAND;
    }

    @Override
    public List<Suggestion> complete(String half, Person person, int limit) {
        var word = half.strip().toLowerCase(Locale.ROOT);
        var allowed = new TreeMap<String, Suggestion>();
        commands.of(person).forEach(c -> allowed.put(c.name(), new Suggestion(c.name(), c.summary())));
        var begun = allowed.keySet().stream().filter(name -> name.startsWith(word));
        var near = word.length() < 3 ? Stream.<String>empty() : Near.to(word, allowed.keySet()).stream();
        return Stream.concat(begun, near)
                .distinct()
                .limit(limit)
                .flatMap(name -> Stream.ofNullable(allowed.get(name)))
                .toList();
    }
}
