package dev.frontdesk.conversation;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Quoted;
import dev.frontdesk.chat.Suggestions;
import dev.frontdesk.people.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /**
     * What a chat with forms asks for when the line does not say enough; empty when it does, or when this person could not send it.
     * What is filled in comes back in {@link Turn#field} and, under the name of an {@link Argument.Kind}, as that argument.
     *
     * @param rest what stands behind the command's name
     * @param here where it is given
     * @param quoted the message it is given on, or null
     */
    default Optional<Form> form(Person person, String rest, ChatAddress here, @Nullable Quoted quoted) {
        return Optional.empty();
    }

    /** A sign that stands for it was set on a message. Silent where the command does not say what that means: nobody asked the bot. */
    default Outcome signed(Turn turn, Quoted on) {
        return Outcome.silent();
    }

    /** What may stand next in its free text, for completion only. {@code words}: those behind the command's name so far. */
    default Next next(List<String> words) {
        return Next.NOTHING;
    }

    /** Words of the command's own, and things of a kind. */
    record Next(List<String> words, Suggestions.@Nullable Of kind) {
        public static final Next NOTHING = new Next(List.of(), null);
    }

    default String usage() {
        return arguments().stream()
                .map(Argument::usage)
                .collect(Collectors.joining(" ", "/desk " + name() + " ", ""))
                .strip();
    }
}
