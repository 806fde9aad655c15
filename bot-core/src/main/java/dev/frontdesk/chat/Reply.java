package dev.frontdesk.chat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said: plain text (a platform escapes all of it), facts of a card, buttons, and files shown by reference. Each platform
 * renders it its own way.
 *
 * @param mention the one account that may be notified by name, or null
 */
public record Reply(
        String text,
        List<Fact> facts,
        List<Choice> choices,
        @Nullable String mention,
        List<Attachment> attachments) {

    /** A line of a card. */
    public record Fact(String name, String value) {}

    public Reply {
        facts = List.copyOf(facts);
        choices = List.copyOf(choices);
        // Stored replies of before they showed files have none.
        attachments = List.copyOf(Objects.requireNonNullElse(attachments, List.of()));
    }

    /** Without files. */
    public Reply(String text, List<Fact> facts, List<Choice> choices, @Nullable String mention) {
        this(text, facts, choices, mention, List.of());
    }

    public static Reply text(String text) {
        return new Reply(text, List.of(), List.of(), null);
    }

    public static Reply of(String text, List<Choice> choices) {
        return new Reply(text, List.of(), choices, null);
    }

    /** The same words, facts, buttons and files, told to this one account by name. */
    public Reply mentioning(@Nullable String account) {
        return new Reply(text, facts, choices, account, attachments);
    }

    /** Everything else the same. */
    public Reply saying(String otherText) {
        return new Reply(otherText, facts, choices, mention, attachments);
    }

    /** The same with these files. */
    public Reply showing(List<Attachment> files) {
        return new Reply(text, facts, choices, mention, files);
    }

    /** Never the text: this may end in a log. */
    @Override
    public String toString() {
        return "Reply[" + choices.size() + " choices]";
    }
}
