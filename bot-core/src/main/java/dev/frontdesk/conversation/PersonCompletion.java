package dev.frontdesk.conversation;

import dev.frontdesk.chat.Suggestions.Of;
import dev.frontdesk.chat.Suggestions.Suggestion;
import dev.frontdesk.people.People;
import dev.frontdesk.people.Person;
import dev.frontdesk.people.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** People by id or name, those whose first words fit before those with a later one, and the help desk's own first. */
@Component
class PersonCompletion implements Completion {

    private static final int NO = 2;

    private final People people;

    PersonCompletion(People people) {
        this.people = people;
    }

    @Override
    public Of of() {
        return Of.PERSON;
    }

    @Override
    public List<Suggestion> complete(String half, Person person, int limit) {
        if (person.guest()) {
            return List.of();
        }
        var word = half.strip().toLowerCase(Locale.ROOT);
        var wanted = word.startsWith("@") ? word.substring(1) : word;
        return people.all().stream()
                .filter(p -> distance(p, wanted) < NO)
                .sorted(Comparator.comparingInt((Person p) -> distance(p, wanted))
                        .thenComparing(p -> !p.worksTickets())
                        .thenComparing(Person::name))
                .limit(limit)
                .map(p -> new Suggestion("@" + p.id(), p.name() + " · " + roles(p)))
                .toList();
    }

    private static int distance(Person person, String wanted) {
        var name = person.name().toLowerCase(Locale.ROOT);
        if (person.id().toLowerCase(Locale.ROOT).startsWith(wanted) || name.startsWith(wanted)) {
            return 0;
        }
        return Arrays.stream(name.split("\\s+")).anyMatch(w -> w.startsWith(wanted)) ? 1 : NO;
    }

    private static String roles(Person person) {
        return person.roles().stream().sorted().map(Role::wireName).collect(Collectors.joining(", "));
    }
}
