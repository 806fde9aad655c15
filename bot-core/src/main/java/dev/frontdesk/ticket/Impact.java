package dev.frontdesk.ticket;

import dev.frontdesk.chat.Form;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.intents.Entity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How much something stops people, as they choose it in the form: the same facts as when they write it. */
enum Impact {
    SEVERAL("Several of us cannot work", "reach", "several", "urgency", "blocked"),
    BLOCKED("I cannot work", "urgency", "blocked"),
    HINDERED("I can work, but it is in my way"),
    CAN_WAIT("It can wait", "urgency", "low");

    /** The field in which it is chosen. */
    private static final String FIELD = "impact";

    private final String words;
    private final List<String> facts;

    Impact(String words, String... facts) {
        this.words = words;
        this.facts = List.of(facts);
    }

    static Form.Field field() {
        var options = Arrays.stream(values())
                .map(i -> new Form.Option(i.name(), i.words))
                .toList();
        return Form.Field.menu(FIELD, "How much does it stop you?", false, options);
    }

    /** What a text names, and what was chosen beside it; a choice counts before what the words say of the same thing. */
    static List<Entity> and(Turn turn, List<Entity> named) {
        var chosen = Arrays.stream(values())
                .filter(i -> i.name().equals(turn.field(FIELD)))
                .flatMap(i -> i.entities().stream())
                .toList();
        var rest = named.stream()
                .filter(e -> chosen.stream().noneMatch(c -> c.type().equals(e.type())));
        return Stream.concat(chosen.stream(), rest).toList();
    }

    private List<Entity> entities() {
        var entities = new ArrayList<Entity>();
        for (int i = 0; i < facts.size(); i += 2) {
            entities.add(new Entity(facts.get(i), words, facts.get(i + 1), 0, 0));
        }
        return entities;
    }
}
