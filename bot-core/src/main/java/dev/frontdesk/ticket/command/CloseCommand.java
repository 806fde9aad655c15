package dev.frontdesk.ticket.command;

import dev.frontdesk.chat.Form.Field;
import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.ticket.Actions;
import dev.frontdesk.ticket.State;
import dev.frontdesk.ticket.Ticket;
import dev.frontdesk.ticket.Tickets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code /desk close}: nothing opens it again; a reply opens a linked one. */
@Component
class CloseCommand extends TicketCommand {

    private final Actions actions;

    CloseCommand(Tickets tickets, Actions actions) {
        super(tickets);
        this.actions = actions;
    }

    @Override
    public String name() {
        return "close";
    }

    @Override
    public String summary() {
        return "Closes a ticket for good.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.ticket(), Argument.optionalText());
    }

    @Override
    List<Field> fields(Optional<Ticket> ticket) {
        return List.of(Field.text("text", "Anything to say about it?", false, LONGEST));
    }

    @Override
    boolean works(Ticket ticket) {
        return ticket.state() != State.CLOSED;
    }

    @Override
    Outcome run(Turn turn, Ticket ticket, Arguments arguments) {
        return actions.close(turn, ticket, arguments.optionalText().orElse(null));
    }
}
