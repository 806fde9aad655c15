package dev.frontdesk.conversation;

import dev.frontdesk.people.Person;
import java.util.List;
import java.util.stream.Collectors;

/** One {@code /desk} command, the same in every chat: this definition feeds them all and the help text. Found by being a bean. */
public interface Command {

    /** One lower-case word. */
    String name();

    /** What it does, in a line. */
    String summary();

    default List<Argument> arguments() {
        return List.of();
    }

    /** Who may; to everybody else the command does not exist. Checked on the person who sends. */
    default boolean allows(Person person) {
        return true;
    }

    Outcome run(Turn turn, Arguments arguments);

    default String usage() {
        return arguments().stream()
                .map(Argument::usage)
                .collect(Collectors.joining(" ", "/desk " + name() + " ", ""))
                .strip();
    }
}
