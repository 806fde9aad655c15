package dev.frontdesk.conversation;

import dev.frontdesk.chat.Choice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the bot has asked and waits for.
 *
 * @param id the effect that asked it
 * @param asker the {@link Asker} that gets the answer
 * @param about the name under which the answer is kept in {@link Request#answers()}
 * @param prompt what was asked
 * @param options what may be answered
 * @param due when the bot stops waiting
 * @param silence the answer that is taken then, or null: then the question goes to a human as unanswered
 */
public record Question(
        String id,
        String asker,
        String about,
        String prompt,
        List<Option> options,
        Instant due,
        @Nullable String silence) {

    /** An answer: what it means, and what its button says. */
    public record Option(String value, String label) {}

    static final String REF = "q";

    public Question {
        options = List.copyOf(options);
    }

    List<Choice> choices() {
        return choices(id, options);
    }

    static List<Choice> choices(String id, List<Option> options) {
        return options.stream()
                .map(o -> new Choice(new Ref(REF, id, o.value()).toString(), o.label()))
                .toList();
    }

    Optional<Option> option(String value) {
        return options.stream().filter(o -> o.value().equals(value)).findFirst();
    }
}
