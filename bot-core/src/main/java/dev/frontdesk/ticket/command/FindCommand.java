package dev.frontdesk.ticket.command;

import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Command;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.ticket.Overview;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /desk find}: tickets by their words; techs search all of them, others their own. */
@Component
class FindCommand implements Command {

    private final Overview overview;

    FindCommand(Overview overview) {
        this.overview = overview;
    }

    @Override
    public String name() {
        return "find";
    }

    @Override
    public String summary() {
        return "Finds tickets by their words.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.text());
    }

    @Override
    public Outcome run(Turn turn, Arguments arguments) {
        return Outcome.done(turn.tell(overview.matching(arguments.requiredText(), turn.person())));
    }
}
