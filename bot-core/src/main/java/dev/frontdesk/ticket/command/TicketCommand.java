package dev.frontdesk.ticket.command;

import dev.frontdesk.chat.Quoted;
import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Command;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.ticket.Ticket;
import dev.frontdesk.ticket.Tickets;
import java.util.Optional;

/** A command about one ticket: named, or the one whose thread it is said in. */
abstract class TicketCommand implements Command {

    final Tickets tickets;

    TicketCommand(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public final Outcome run(Turn turn, Arguments arguments) {
        var named = arguments.ticketNumber();
        var ticket = named.isPresent() ? tickets.numbered(named.get()) : implied(turn);
        if (ticket.isEmpty() && named.isEmpty()) {
            return Outcome.done(turn.tell("Which ticket? Say " + usage().replace("[ticket]", "T-12")
                    + ", or say it in the ticket's thread."));
        }
        return ticket.filter(t -> t.visibleTo(turn.person()))
                .map(t -> run(turn, t, arguments))
                .orElseGet(() -> Outcome.done(
                        turn.tell("I know no " + named.orElse("ticket here") + ", or it is not yours to see.")));
    }

    /** The ticket of the thread it is said in, or of the message it is said on. */
    private Optional<Ticket> implied(Turn turn) {
        var thread = turn.message() == null ? null : turn.message().address().threadKey();
        return turn.quoted()
                .flatMap(tickets::at)
                .or(() -> Optional.ofNullable(thread).flatMap(tickets::inThread));
    }

    /** A tech's sign does what the command does, where the command needs nothing but the ticket. */
    @Override
    public final Outcome signed(Turn turn, Quoted on) {
        var enough = turn.person().worksTickets() && arguments().stream().noneMatch(Argument::required);
        return Optional.of(on)
                .filter(q -> enough)
                .flatMap(tickets::at)
                .map(t -> run(turn, t, Arguments.NONE))
                .orElseGet(Outcome::silent);
    }

    abstract Outcome run(Turn turn, Ticket ticket, Arguments arguments);
}
