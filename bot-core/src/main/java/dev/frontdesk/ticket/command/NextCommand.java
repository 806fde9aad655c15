package dev.frontdesk.ticket.command;

import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Command;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.people.Person;
import dev.frontdesk.ticket.Act;
import dev.frontdesk.ticket.Actions;
import dev.frontdesk.ticket.Ticket;
import dev.frontdesk.ticket.Tickets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code /desk next}: takes the most pressing ticket that waits. A personal one only when no work does. */
@Component
class NextCommand implements Command {

    private static final int LOOK_AT = 20;

    private final Tickets tickets;
    private final Actions actions;

    NextCommand(Tickets tickets, Actions actions) {
        this.tickets = tickets;
        this.actions = actions;
    }

    @Override
    public String name() {
        return "next";
    }

    @Override
    public String summary() {
        return "Takes the most pressing ticket that waits.";
    }

    @Override
    public boolean allows(Person person) {
        return person.worksTickets();
    }

    @Override
    public Outcome run(Turn turn, Arguments arguments) {
        // An earlier attempt at this very message may have taken one already.
        var taken = turn.retried() ? tickets.taken(Act.of(turn)) : Optional.<Ticket>empty();
        return taken.flatMap(t -> actions.tryClaim(turn, t))
                .or(() -> tickets.waiting(LOOK_AT).stream()
                        .flatMap(t -> actions.tryClaim(turn, t).stream())
                        .findFirst())
                .orElseGet(() -> Outcome.done(turn.tell("Nothing is waiting. Enjoy the quiet.")));
    }
}
