package dev.frontdesk.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said: plain text (a platform escapes all of it), facts of a card, and buttons. Each platform renders it its own way.
 *
 * @param mention the one account that may be notified by name, or null
 */
public record Reply(
        String text,
        List<Fact> facts,
        List<Choice> choices,
        @Nullable String mention) {

    /** A line of a card. */
    public record Fact(String name, String value) {}

    public Reply {
        facts = List.copyOf(facts);
        choices = List.copyOf(choices);
    }

    public static Reply text(String text) {
        return new Reply(text, List.of(), List.of(), null);
    }

    public static Reply of(String text, List<Choice> choices) {
        return new Reply(text, List.of(), choices, null);
    }

    /** Never the text: this may end in a log. */
    @Override
    public String toString() {
        return "Reply[" + choices.size() + " choices]";
    }
}
