package dev.frontdesk.ticket;

import dev.frontdesk.chat.Place;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Route;
import dev.frontdesk.conversation.Turn;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is written in a ticket's thread is that ticket's. In the techs' thread it stays inside; in the requester's it is passed on. */
@Component
@Order(10)
class TicketThreadRoute implements Route {

    private final Tickets tickets;
    private final Actions actions;
    private final Filing filing;

    TicketThreadRoute(Tickets tickets, Actions actions, Filing filing) {
        this.tickets = tickets;
        this.actions = actions;
        this.filing = filing;
    }

    @Override
    public Optional<Outcome> route(Turn turn) {
        var thread = Objects.requireNonNull(turn.message()).address().threadKey();
        return thread == null ? Optional.empty() : tickets.inThread(thread).map(t -> inThread(turn, t));
    }

    private Outcome inThread(Turn turn, Ticket ticket) {
        var own = ticket.involves(turn.person().id());
        if (turn.place() == Place.TRIAGE) {
            return turn.person().worksTickets() ? actions.noteThere(turn, ticket, turn.text()) : Outcome.silent();
        }
        if (turn.person().worksTickets() && !own) {
            return actions.answerThere(turn, ticket, turn.text());
        }
        if (turn.clearly("give-thanks")) {
            return actions.thank(turn, ticket, turn.text());
        }
        if (ticket.state() == State.CLOSED || (ticket.state() == State.RESOLVED && !ticket.reopens(turn.now()))) {
            var form = Filing.Form.of(turn, ticket.intent()).tried("Follows " + ticket.number() + ", which is closed.");
            return filing.openAndSay(form, turn, Facts.lasting(ticket.facts()));
        }
        return actions.add(turn, ticket, turn.text(), false);
    }

    @Override
    public Outcome answered(Turn turn) {
        throw new IllegalStateException("asks nothing");
    }
}
