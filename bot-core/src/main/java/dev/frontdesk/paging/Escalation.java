package dev.frontdesk.paging;

import dev.frontdesk.chat.CrashPoint;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.outbox.Chore;
import dev.frontdesk.outbox.Courier;
import dev.frontdesk.outbox.Outbox;
import dev.frontdesk.outbox.Saying;
import dev.frontdesk.ticket.Names;
import dev.frontdesk.ticket.Ticket;
import dev.frontdesk.ticket.Tickets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Calls the next when nobody answers, and asks after what was acknowledged and forgotten. */
@Component
class Escalation implements Chore {

    private static final int AT_ONCE = 100;

    private final Callouts callouts;
    private final Paging paging;
    private final Tickets tickets;
    private final Names names;
    private final Outbox outbox;
    private final Courier courier;
    private final InstantSource clock;

    Escalation(
            Callouts callouts,
            Paging paging,
            Tickets tickets,
            Names names,
            Outbox outbox,
            Courier courier,
            InstantSource clock) {
        this.callouts = callouts;
        this.paging = paging;
        this.tickets = tickets;
        this.names = names;
        this.outbox = outbox;
        this.courier = courier;
        this.clock = clock;
    }

    @Override
    public void look() {
        var now = clock.instant();
        Chore.each(callouts.toRelay(now, AT_ONCE), this::relay);
        Chore.each(callouts.due(now, AT_ONCE), c -> due(c, now));
    }

    private void due(Callout callout, Instant now) {
        var ticket = tickets.find(callout.ticket());
        var cause = "timer:" + callout.id() + ':' + callout.version();
        var said = new ArrayList<Saying>();
        if (ticket.isEmpty() || answered(callout, ticket.get())) {
            callout.resolve(null);
        } else if (callout.state() == Callout.State.ACKNOWLEDGED) {
            callout.reminded();
            said.addAll(paging.direct(
                    callout.by().orElseThrow(),
                    Reply.text(callout.number() + " is still open. Take it with /desk claim " + callout.number()
                            + ", or say /desk resolve " + callout.number() + " when it is done.")));
        } else {
            said.addAll(escalate(callout, now));
        }
        callout.say(Saying.effects(callout.id(), cause, said, now), now);
        if (callouts.save(callout)) {
            relay(callout);
        }
    }

    /** Whoever took or finished the ticket has answered the page as well. */
    private static boolean answered(Callout callout, Ticket ticket) {
        return !ticket.state().live() || ticket.takenUpSince(callout.startedAt());
    }

    private List<Saying> escalate(Callout callout, Instant now) {
        if (!callout.next(now)) {
            return paging.alarm("Nobody answered the page for " + callout.number() + ", and everybody has been called "
                    + Callout.ROUNDS + " times. Please take it: " + callout.summary());
        }
        var minutes = Callout.ESCALATE_AFTER.toMinutes();
        var said = new ArrayList<>(paging.ring(
                callout, callout.number() + " nobody answered in " + minutes + " minutes: " + callout.summary()));
        if (callout.roundOver()) {
            said.addAll(paging.alarm("Nobody has answered the page for " + callout.number() + " yet. Calling "
                    + names.of(callout.callee()) + " again."));
        }
        return said;
    }

    private void relay(Callout callout) {
        CrashPoint.CP11.pass();
        courier.deliver(outbox.relay(callout));
    }

    /** Calls the next one at once, because the one called passes it on. */
    Optional<Callout> handOn(String id, String cause) {
        var now = clock.instant();
        var moved = callouts.change(id, cause, c -> {
            if (c.state() == Callout.State.RESOLVED || c.state() == Callout.State.GIVEN_UP) {
                return false;
            }
            var said = escalated(c, now);
            c.say(Saying.effects(c.id(), cause, said, now), now);
            return true;
        });
        var callout = callouts.find(id);
        callout.ifPresent(this::relay);
        return moved ? callout : Optional.empty();
    }

    private List<Saying> escalated(Callout callout, Instant now) {
        var from = names.of(callout.callee());
        return callout.next(now)
                ? paging.ring(callout, callout.number() + " " + from + " hands on to you: " + callout.summary())
                : paging.alarm(
                        "Nobody is left to call for " + callout.number() + ". Please take it: " + callout.summary());
    }
}
