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

/** {@code /desk give}: another tech has it from now on. */
@Component
class GiveCommand extends TicketCommand {

    private final Actions actions;

    GiveCommand(Tickets tickets, Actions actions) {
        super(tickets);
        this.actions = actions;
    }

    @Override
    public String name() {
        return "give";
    }

    @Override
    public String summary() {
        return "Gives a ticket to another tech.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.ticket(), Argument.person());
    }

    @Override
    public boolean allows(Person person) {
        return person.worksTickets();
    }

    @Override
    Outcome run(Turn turn, Ticket ticket, Arguments arguments) {
        return actions.give(turn, ticket, arguments.requiredPerson());
    }
}
