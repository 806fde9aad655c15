package dev.frontdesk.ticket;

import dev.frontdesk.chat.Reply;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Priority;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.outbox.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a ticket belongs: to another team, under another name, or nowhere. */
@Component
public class Moves {

    private final Actions actions;
    private final Cards cards;
    private final Names names;
    private final Queues queues;

    Moves(Actions actions, Cards cards, Names names, Queues queues) {
        this.actions = actions;
        this.cards = cards;
        this.names = names;
        this.queues = queues;
    }

    /** To another team, with substance: without what was tried and what points there it stays. */
    public Outcome escalate(Turn turn, Ticket ticket, String team, String tried, String points) {
        var queue = queues.named(team);
        if (queue.isEmpty()) {
            return Outcome.done(turn.tell(unknown(team)));
        }
        if (tried.isBlank() || points.isBlank()) {
            return Outcome.done(turn.tell("Nothing was moved. " + capital(Queues.label(queue.get()))
                    + " needs both: what was tried, and what points there. Say /desk escalate " + ticket.number() + ' '
                    + queue.get() + " what was tried because what points there, or press Escalate on the card."));
        }
        var texts = new Texts(tried.strip(), points.strip());
        return actions.act(
                turn,
                ticket,
                t -> t.escalate(queue.get(), texts.tried(), texts.points(), Act.of(turn)),
                t -> escalated(turn, t, texts));
    }

    private record Texts(String tried, String points) {}

    private List<Saying> escalated(Turn turn, Ticket ticket, Texts texts) {
        var team = Queues.label(ticket.queue());
        var by = turn.person().name();
        var told = new ArrayList<Saying>();
        told.add(turn.tell(ticket.number() + " is with " + team + " now."));
        cards.below(
                        ticket,
                        by + " escalated this to " + team + ".\nTried: " + texts.tried() + "\nPoints there: "
                                + texts.points())
                .ifPresent(told::add);
        if (!ticket.informal()) {
            told.addAll(actions.toReaders(
                    ticket,
                    Reply.text(capital(team) + " has " + ticket.number() + " now and owes you the answer. " + by
                            + " told them what was tried, so you need not say it again.")));
        }
        return told;
    }

    /** What changed is changed, the rest stays. A null is not asked about; an empty title goes. */
    public Outcome edit(
            Turn turn, Ticket ticket, @Nullable String title, @Nullable String priority, @Nullable String queue) {
        // Where it is it may stay, also where nobody moves anything by hand.
        boolean same = ticket.queue().equals(queue);
        var wanted = new Wanted(
                title == null ? null : title.strip(),
                priority == null ? null : Priority.named(priority.strip()).orElse(null),
                same || queue == null ? null : queues.named(queue).orElse(null));
        if (wanted.title() != null && wanted.title().length() > TicketForms.LONGEST_TITLE) {
            return Outcome.done(turn.tell("A title has at most " + TicketForms.LONGEST_TITLE + " characters; this has "
                    + wanted.title().length() + "."));
        }
        if (queue != null && !same && wanted.queue() == null && !queue.isBlank()) {
            return Outcome.done(turn.tell(unknown(queue)));
        }
        if (priority != null && wanted.priority() == null && !priority.isBlank()) {
            return Outcome.done(
                    turn.tell("\"" + priority + "\" is no priority. Use one of low, normal, high, urgent."));
        }
        return actions.act(
                turn,
                ticket,
                t -> changed(t, wanted, Act.of(turn)),
                t -> List.of(turn.tell(t.number() + " is changed.")));
    }

    private record Wanted(
            @Nullable String title,
            @Nullable Priority priority,
            @Nullable String queue) {}

    private static Optional<Refusal> changed(Ticket ticket, Wanted wanted, Act act) {
        int before = ticket.timeline().size();
        if (wanted.title() != null && !wanted.title().equals(ticket.title().orElse(""))) {
            ticket.rename(wanted.title().isEmpty() ? null : wanted.title(), act);
        }
        if (wanted.priority() != null && wanted.priority() != ticket.priority()) {
            ticket.prioritise(wanted.priority(), act);
        }
        if (wanted.queue() != null && !wanted.queue().equals(ticket.queue())) {
            ticket.move(wanted.queue(), act);
        }
        return ticket.timeline().size() == before
                ? Optional.of(new Refusal("Nothing changed on " + ticket.number() + "."))
                : Optional.empty();
    }

    /** A tech sees that nobody needs anything. */
    Outcome notARequest(Turn turn, Ticket ticket) {
        return actions.act(turn, ticket, t -> t.close("not a request", Act.of(turn)), t -> {
            var told = new ArrayList<Saying>();
            told.add(turn.tell(t.number() + " is closed as not a request."));
            if (!t.informal()) {
                told.addAll(actions.toReaders(
                        t,
                        Reply.text(turn.person().name() + " read this as nothing the help desk has to do, so "
                                + t.number() + " is closed. If you do need something, just write it here.")));
            }
            return told;
        });
    }

    /** Whoever was asked for does not want it. */
    Outcome notMine(Turn turn, Ticket ticket) {
        var name = turn.person().name();
        return actions.act(turn, ticket, t -> t.close("not theirs", Act.of(turn)), t -> {
            var told = new ArrayList<>(
                    actions.toReaders(t, Reply.text(t.number() + " is closed: " + name + " says it is not theirs.")));
            cards.below(t, name + " says this is not theirs. " + names.of(t.filedBy()) + " had asked for it.")
                    .ifPresent(told::add);
            return told;
        });
    }

    private String unknown(String team) {
        return "\"" + team + "\" is no team here. There are: " + String.join(", ", queues.names()) + ".";
    }

    private static String capital(String label) {
        return "T" + label.substring(1);
    }
}
