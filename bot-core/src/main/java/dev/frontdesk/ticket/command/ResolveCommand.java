package dev.frontdesk.ticket.command;

import dev.frontdesk.chat.Form.Field;
import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.ticket.Actions;
import dev.frontdesk.ticket.Ticket;
import dev.frontdesk.ticket.Tickets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code /desk resolve}: by the techs, or by whoever asked. */
@Component
class ResolveCommand extends TicketCommand {

    private final Actions actions;

    ResolveCommand(Tickets tickets, Actions actions) {
        super(tickets);
        this.actions = actions;
    }

    @Override
    public String name() {
        return "resolve";
    }

    @Override
    public String summary() {
        return "Says that it is done.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.ticket(), Argument.optionalText());
    }

    @Override
    List<Field> fields(Optional<Ticket> ticket) {
        return List.of(Field.text("text", "What fixed it?", false, LONGEST));
    }

    @Override
    Outcome run(Turn turn, Ticket ticket, Arguments arguments) {
        return actions.resolve(turn, ticket, arguments.optionalText().orElse(null));
    }
}
