package dev.frontdesk.ticket.command;

import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.people.Person;
import dev.frontdesk.ticket.Actions;
import dev.frontdesk.ticket.Ticket;
import dev.frontdesk.ticket.Tickets;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /desk claim}: one winner; whoever is second reads who has it. */
@Component
class ClaimCommand extends TicketCommand {

    private final Actions actions;

    ClaimCommand(Tickets tickets, Actions actions) {
        super(tickets);
        this.actions = actions;
    }

    @Override
    public String name() {
        return "claim";
    }

    @Override
    public String summary() {
        return "Takes a ticket.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.ticket());
    }

    @Override
    public boolean allows(Person person) {
        return person.worksTickets();
    }

    @Override
    Outcome run(Turn turn, Ticket ticket, Arguments arguments) {
        return actions.claim(turn, ticket);
    }
}
