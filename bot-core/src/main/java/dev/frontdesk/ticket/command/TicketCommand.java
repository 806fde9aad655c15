package dev.frontdesk.ticket.command;

import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Command;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.ticket.Ticket;
import dev.frontdesk.ticket.Tickets;

/** A command about one ticket: named, or the one whose thread it is said in. */
abstract class TicketCommand implements Command {

    final Tickets tickets;

    TicketCommand(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public final Outcome run(Turn turn, Arguments arguments) {
        var named = arguments.ticketNumber();
        var thread = turn.message() == null ? null : turn.message().address().threadKey();
        var ticket = named.isPresent()
                ? tickets.numbered(named.get())
                : java.util.Optional.ofNullable(thread).flatMap(tickets::inThread);
        if (ticket.isEmpty() && named.isEmpty()) {
            return Outcome.done(turn.tell("Which ticket? Say " + usage().replace("[ticket]", "T-12")
                    + ", or say it in the ticket's thread."));
        }
        return ticket.filter(t -> t.visibleTo(turn.person()))
                .map(t -> run(turn, t, arguments))
                .orElseGet(() -> Outcome.done(
                        turn.tell("I know no " + named.orElse("ticket here") + ", or it is not yours to see.")));
    }

    abstract Outcome run(Turn turn, Ticket ticket, Arguments arguments);
}
