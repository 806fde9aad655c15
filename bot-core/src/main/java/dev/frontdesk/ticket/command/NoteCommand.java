package dev.frontdesk.ticket.command;

import dev.frontdesk.chat.Form.Field;
import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.people.Person;
import dev.frontdesk.ticket.Actions;
import dev.frontdesk.ticket.Ticket;
import dev.frontdesk.ticket.Tickets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code /desk note}: never leaves the help desk. */
@Component
class NoteCommand extends TicketCommand {

    private final Actions actions;

    NoteCommand(Tickets tickets, Actions actions) {
        super(tickets);
        this.actions = actions;
    }

    @Override
    public String name() {
        return "note";
    }

    @Override
    public String summary() {
        return "Writes a note that stays inside the help desk.";
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
        return List.of(Field.text("text", "What should the help desk know?", true, LONGEST));
    }

    @Override
    boolean works(Ticket ticket) {
        return true;
    }

    @Override
    Outcome run(Turn turn, Ticket ticket, Arguments arguments) {
        return actions.note(turn, ticket, arguments.requiredText());
    }
}
