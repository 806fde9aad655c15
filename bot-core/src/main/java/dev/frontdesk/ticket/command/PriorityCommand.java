package dev.frontdesk.ticket.command;

import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Form.Field;
import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Priority;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.people.Person;
import dev.frontdesk.ticket.Actions;
import dev.frontdesk.ticket.State;
import dev.frontdesk.ticket.Ticket;
import dev.frontdesk.ticket.Tickets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code /desk priority}: techs only; nobody sets their own. */
@Component
class PriorityCommand extends TicketCommand {

    private final Actions actions;

    PriorityCommand(Tickets tickets, Actions actions) {
        super(tickets);
        this.actions = actions;
    }

    @Override
    public String name() {
        return "priority";
    }

    @Override
    public String summary() {
        return "Sets how soon it is needed.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.ticket(), Argument.priority());
    }

    @Override
    public boolean allows(Person person) {
        return person.worksTickets();
    }

    @Override
    List<Field> fields(Optional<Ticket> ticket) {
        var options = Arrays.stream(Priority.values())
                .map(p -> new Form.Option(p.word(), p.word()))
                .toList();
        var menu = Field.menu(Argument.Kind.PRIORITY.optionName(), "How soon is it needed?", true, options);
        return List.of(ticket.map(t -> menu.with(t.priority().word())).orElse(menu));
    }

    @Override
    boolean works(Ticket ticket) {
        return ticket.state() != State.CLOSED;
    }

    @Override
    Outcome run(Turn turn, Ticket ticket, Arguments arguments) {
        return actions.prioritise(turn, ticket, arguments.requiredPriority());
    }
}
