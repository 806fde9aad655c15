package dev.frontdesk.ticket.command;

import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Form.Field;
import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.people.People;
import dev.frontdesk.people.Person;
import dev.frontdesk.ticket.Actions;
import dev.frontdesk.ticket.Ticket;
import dev.frontdesk.ticket.Tickets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code /desk give}: another tech has it from now on. */
@Component
class GiveCommand extends TicketCommand {

    private final Actions actions;
    private final People people;

    GiveCommand(Tickets tickets, Actions actions, People people) {
        super(tickets);
        this.actions = actions;
        this.people = people;
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
    List<Field> fields(Optional<Ticket> ticket) {
        var techs = people.all().stream()
                .filter(p -> p.worksTickets()
                        && ticket.flatMap(Ticket::assignee)
                                .filter(p.id()::equals)
                                .isEmpty())
                .limit(LISTED)
                .map(p -> new Form.Option(p.id(), p.name()))
                .toList();
        return techs.isEmpty()
                ? List.of()
                : List.of(Field.menu(Argument.Kind.PERSON.optionName(), "Who has it from now on?", true, techs));
    }

    @Override
    Outcome run(Turn turn, Ticket ticket, Arguments arguments) {
        return actions.give(turn, ticket, arguments.requiredPerson());
    }
}
