package dev.frontdesk.paging;

import dev.frontdesk.chat.Reply;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.outbox.Saying;
import dev.frontdesk.ticket.Act;
import dev.frontdesk.ticket.Actions;
import dev.frontdesk.ticket.Entry;
import dev.frontdesk.ticket.Names;
import dev.frontdesk.ticket.Ticket;
import dev.frontdesk.ticket.Tickets;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What whoever is called can do about it. */
@Component
public class Answering {

    private final Callouts callouts;
    private final Escalation escalation;
    private final Tickets tickets;
    private final Actions actions;
    private final Names names;

    Answering(Callouts callouts, Escalation escalation, Tickets tickets, Actions actions, Names names) {
        this.callouts = callouts;
        this.escalation = escalation;
        this.tickets = tickets;
        this.actions = actions;
        this.names = names;
    }

    /** The callout that rings, or rang last, about a ticket. */
    public Optional<Callout> about(Ticket ticket) {
        return callouts.about(ticket.id());
    }

    public Outcome acknowledge(Turn turn, Callout callout) {
        var act = Act.of(turn);
        var done = callouts.change(callout.id(), turn.cause(), c -> c.acknowledge(act.by(), act.at()));
        if (!done) {
            return Outcome.done(turn.tell(over(callout)));
        }
        var ticket = tickets.change(callout.ticket(), act, t -> t.record(Entry.Type.ACKNOWLEDGED, null, act))
                .ticket();
        var told = new ArrayList<Saying>();
        told.add(turn.tell("Thank you. Nobody else is called about " + callout.number() + ". Take it with /desk claim "
                + callout.number() + "."));
        told.add(Saying.post(
                ticket.where(), Reply.text(turn.person().name() + " has seen " + callout.number() + " and is on it.")));
        return Outcome.done(told);
    }

    public Outcome handOn(Turn turn, Callout callout) {
        return escalation
                .handOn(callout.id(), turn.cause())
                .map(c -> Outcome.done(turn.tell(
                        c.state() == Callout.State.RINGING
                                ? names.of(c.callee()) + " is called now."
                                : "Nobody is left to call. Triage has been told.")))
                .orElseGet(() -> Outcome.done(turn.tell(over(callout))));
    }

    public Outcome resolve(Turn turn, Callout callout) {
        callouts.change(callout.id(), turn.cause(), c -> {
            c.resolve(turn.person().id());
            return true;
        });
        return tickets.find(callout.ticket())
                .map(t -> actions.resolve(turn, t, null))
                .orElseGet(Outcome::silent);
    }

    private String over(Callout callout) {
        var latest = callouts.find(callout.id()).orElse(callout);
        var who = latest.by().map(names::of).orElse("Somebody");
        return switch (latest.state()) {
            case ACKNOWLEDGED -> who + " has acknowledged " + latest.number() + " already.";
            case RESOLVED -> latest.number() + " needs nobody any more.";
            case GIVEN_UP, RINGING ->
                "The calls for " + latest.number() + " have ended. Take it with /desk claim " + latest.number() + ".";
        };
    }
}
