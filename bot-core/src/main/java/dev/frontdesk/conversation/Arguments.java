package dev.frontdesk.conversation;

import dev.frontdesk.people.Person;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a command was told. What it requires is there; asking for the rest gives empty. */
public record Arguments(
        @Nullable String ticket,
        @Nullable Person person,
        @Nullable Priority priority,
        @Nullable String text) {

    /** Nothing was told. */
    public static final Arguments NONE = new Arguments(null, null, null, null);

    /** The number as "T-12", when one was given. */
    public Optional<String> ticketNumber() {
        return Optional.ofNullable(ticket);
    }

    public Person requiredPerson() {
        return Objects.requireNonNull(person, "the command declares a person");
    }

    public Priority requiredPriority() {
        return Objects.requireNonNull(priority, "the command declares a priority");
    }

    public String requiredText() {
        return Objects.requireNonNull(text, "the command declares a text");
    }

    public Optional<String> optionalText() {
        return Optional.ofNullable(text);
    }
}
