package dev.frontdesk.ticket.command;

import dev.frontdesk.chat.Form.Field;
import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.people.Person;
import dev.frontdesk.ticket.Moves;
import dev.frontdesk.ticket.Ticket;
import dev.frontdesk.ticket.TicketForms;
import dev.frontdesk.ticket.Tickets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code /desk edit}: title, priority and queue; what is typed behind it is the title. */
@Component
class EditCommand extends TicketCommand {

    private final Moves moves;
    private final TicketForms forms;

    EditCommand(Tickets tickets, Moves moves, TicketForms forms) {
        super(tickets);
        this.moves = moves;
        this.forms = forms;
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
    List<Field> fields(Optional<Ticket> ticket) {
        return forms.toEdit(ticket);
    }

    @Override
    boolean works(Ticket ticket) {
        return true;
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
