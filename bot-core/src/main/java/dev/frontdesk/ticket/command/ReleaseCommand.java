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

/** {@code /desk release}: back into the queue. */
@Component
class ReleaseCommand extends TicketCommand {

    private final Actions actions;

    ReleaseCommand(Tickets tickets, Actions actions) {
        super(tickets);
        this.actions = actions;
    }

    @Override
    public String name() {
        return "release";
    }

    @Override
    public String summary() {
        return "Puts a ticket back into the queue.";
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
        return actions.release(turn, ticket);
    }
}
