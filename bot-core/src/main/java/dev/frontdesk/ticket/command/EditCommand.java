package dev.frontdesk.ticket.command;

import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.people.Person;
import dev.frontdesk.ticket.Moves;
import dev.frontdesk.ticket.Ticket;
import dev.frontdesk.ticket.Tickets;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /desk edit}: title, priority and queue; what is typed behind it is the title. */
@Component
class EditCommand extends TicketCommand {

    private final Moves moves;

    EditCommand(Tickets tickets, Moves moves) {
        super(tickets);
        this.moves = moves;
    }

    @Override
    public String name() {
        return "edit";
    }

    @Override
    public String summary() {
        return "Gives a ticket a title; in a form also its priority and queue.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.ticket(), Argument.optionalText());
    }

    @Override
    public boolean allows(Person person) {
        return person.worksTickets();
    }

    @Override
    Outcome run(Turn turn, Ticket ticket, Arguments arguments) {
        var title = arguments.optionalText().orElseGet(() -> turn.field("title"));
        var priority = turn.field("priority");
        var queue = turn.field("queue");
        return title == null && priority == null && queue == null
                ? Outcome.done(turn.tell("What should change? Say /desk edit " + ticket.number()
                        + " and a title, or press Edit on the card."))
                : moves.edit(turn, ticket, title, priority, queue);
    }
}
