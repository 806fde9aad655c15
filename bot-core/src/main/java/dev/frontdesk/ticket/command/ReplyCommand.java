package dev.frontdesk.ticket.command;

import dev.frontdesk.chat.Form.Field;
import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.people.Person;
import dev.frontdesk.ticket.Actions;
import dev.frontdesk.ticket.State;
import dev.frontdesk.ticket.Ticket;
import dev.frontdesk.ticket.Tickets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code /desk reply}: the only way, besides the button, in which something goes out to the requester. */
@Component
class ReplyCommand extends TicketCommand {

    private final Actions actions;

    ReplyCommand(Tickets tickets, Actions actions) {
        super(tickets);
        this.actions = actions;
    }

    @Override
    public String name() {
        return "reply";
    }

    @Override
    public String summary() {
        return "Answers the requester.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.ticket(), Argument.text());
    }

    @Override
    public boolean allows(Person person) {
        return person.worksTickets();
    }

    @Override
    List<Field> fields(Optional<Ticket> ticket) {
        return List.of(Field.text("text", "What should they read?", true, LONGEST));
    }

    @Override
    boolean works(Ticket ticket) {
        return ticket.state() != State.CLOSED;
    }

    @Override
    Outcome run(Turn turn, Ticket ticket, Arguments arguments) {
        return actions.reply(turn, ticket, arguments.requiredText());
    }
}
