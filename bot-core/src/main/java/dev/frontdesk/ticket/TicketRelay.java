package dev.frontdesk.ticket;

import dev.frontdesk.chat.CrashPoint;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.outbox.Chore;
import dev.frontdesk.outbox.Courier;
import dev.frontdesk.outbox.Outbox;
import dev.frontdesk.outbox.Saying;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Sends on what tickets say by themselves: receipts, and that a resolved one has closed after two days. */
@Component
class TicketRelay implements Chore {

    private static final int AT_ONCE = 200;

    private final Tickets tickets;
    private final Cards cards;
    private final Outbox outbox;
    private final Courier courier;
    private final InstantSource clock;

    TicketRelay(Tickets tickets, Cards cards, Outbox outbox, Courier courier, InstantSource clock) {
        this.tickets = tickets;
        this.cards = cards;
        this.outbox = outbox;
        this.courier = courier;
        this.clock = clock;
    }

    void relay(Ticket ticket) {
        CrashPoint.CP11.pass();
        courier.deliver(outbox.relay(ticket));
    }

    @Override
    public void look() {
        var now = clock.instant();
        Chore.each(tickets.toRelay(now, AT_ONCE), this::relay);
        Chore.each(tickets.due(now, AT_ONCE), t -> close(t, now));
    }

    private void close(Ticket ticket, Instant now) {
        var cause = "timer:close:" + ticket.id() + ':' + ticket.version();
        if (ticket.close(null, new Act("bot", cause, now)).isPresent()) {
            return;
        }
        var said = new ArrayList<Saying>();
        if (!ticket.informal()) {
            said.add(
                    Saying.post(
                            ticket.where(),
                            Reply.text(
                                    ticket.number()
                                            + " is closed now. If it comes back, just write; I will open a new one that points to it.")));
        }
        cards.updated(ticket).ifPresent(said::add);
        ticket.say(Saying.effects(ticket.id(), cause, said, now), now);
        if (tickets.save(ticket)) {
            relay(ticket);
        }
    }
}
