package dev.frontdesk.ticket.command;

import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.ticket.Actions;
import dev.frontdesk.ticket.Ticket;
import dev.frontdesk.ticket.Tickets;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /desk reopen}: within two days of being resolved. */
@Component
class ReopenCommand extends TicketCommand {

    private final Actions actions;

    ReopenCommand(Tickets tickets, Actions actions) {
        super(tickets);
        this.actions = actions;
    }

    @Override
    public String name() {
        return "reopen";
    }

    @Override
    public String summary() {
        return "Opens a resolved ticket again.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.ticket(), Argument.optionalText());
    }

    @Override
    Outcome run(Turn turn, Ticket ticket, Arguments arguments) {
        return actions.reopen(turn, ticket, arguments.optionalText().orElse(null));
    }
}
