package dev.frontdesk.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the chat as the stream shows it; {@code thread} is the id of its thread's first message. */
record Line(
        String id,
        String author,
        @Nullable String thread,
        String channel,
        String text,
        @Nullable List<Choice> choices) {

    record Choice(String ref, String label) {}

    boolean byBot() {
        return author.equals("bot");
    }

    boolean offers(String label) {
        return choices != null && choices.stream().anyMatch(choice -> choice.label.equals(label));
    }
}
