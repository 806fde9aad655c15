package dev.frontdesk.conversation;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** {@code /desk help}: what this person can say. */
@Component
class HelpCommand implements Command {

    private final Commands commands;

    HelpCommand(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public String summary() {
        return "Shows what you can say.";
    }

    @Override
    public Outcome run(Turn turn, Arguments arguments) {
        var lines = commands.of(turn.person()).stream()
                .sorted(Comparator.comparing(Command::name))
                .map(c -> c.usage() + ": " + c.summary())
                .collect(Collectors.joining("\n"));
        return Outcome.done(
                turn.tell(
                        "Just write what is wrong, or say one of these:\n" + lines
                                + "\nSay \"human\" at any time to reach a person, \"cancel\" to drop a question, \"start over\" to begin again."));
    }
}
