package dev.frontdesk.ticket;

import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Priority;
import dev.frontdesk.conversation.Triage;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.outbox.Saying;
import dev.frontdesk.people.Person;
import dev.frontdesk.ticket.Entry.Type;
import dev.frontdesk.ticket.Tickets.Changed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people do to tickets, by command, button or just by writing: the change, and who hears what. */
@Component
public class Actions {

    private final Tickets tickets;
    private final Cards cards;
    private final Names names;
    private final Triage triage;
    private final Copies copies;

    Actions(Tickets tickets, Cards cards, Copies copies, Names names, Triage triage) {
        this.copies = copies;
        this.triage = triage;
        this.tickets = tickets;
        this.cards = cards;
        this.names = names;
    }

    public Outcome claim(Turn turn, Ticket ticket) {
        return act(turn, ticket, t -> t.claim(Act.of(turn)), t -> claimed(turn, t));
    }

    /** Takes it if it is still to be had. */
    public Optional<Outcome> tryClaim(Turn turn, Ticket ticket) {
        var changed = tickets.change(ticket.id(), Act.of(turn), t -> t.claim(Act.of(turn)));
        return changed.refused()
                ? Optional.empty()
                : Optional.of(withCard(changed.ticket(), claimed(turn, changed.ticket())));
    }

    private List<Saying> claimed(Turn turn, Ticket ticket) {
        var told = new ArrayList<Saying>();
        var kind = ticket.personal() ? " is yours, a personal one" : " is yours";
        told.add(turn.tell(
                ticket.number() + kind + ": " + names.of(ticket.requester()) + " wrote \"" + ticket.text() + "\""));
        told.addAll(requester(ticket, turn.person().name() + " is looking at " + ticket.number() + " now."));
        return told;
    }

    public Outcome release(Turn turn, Ticket ticket) {
        return act(
                turn,
                ticket,
                t -> t.release(Act.of(turn)),
                t -> List.of(turn.tell(t.number() + " is back in the queue.")));
    }

    public Outcome give(Turn turn, Ticket ticket, Person to) {
        return act(turn, ticket, t -> t.give(to, Act.of(turn)), t -> {
            var told = new ArrayList<Saying>();
            told.add(turn.tell(to.name() + " has " + t.number() + " now."));
            cards.below(t, turn.person().name() + " gave this to " + to.name() + ".")
                    .ifPresent(told::add);
            triage.direct(to)
                    .filter(d -> !to.id().equals(turn.person().id()))
                    .map(d -> Saying.post(
                            d,
                            Reply.text(turn.person().name() + " gave you " + t.number() + ": " + names.of(t.requester())
                                    + " wrote \"" + t.text() + "\"")))
                    .ifPresent(told::add);
            told.addAll(requester(t, to.name() + " is looking at " + t.number() + " now."));
            return told;
        });
    }

    public Outcome reply(Turn turn, Ticket ticket, String words) {
        return act(turn, ticket, t -> t.reply(words, Act.of(turn)), t -> {
            var told = new ArrayList<Saying>();
            // First what the receipt will stand below.
            copies.below(turn, t, Type.REPLIED, false, words).ifPresent(told::add);
            told.addAll(copies.toReaders(turn, t, words));
            return told;
        });
    }

    public Outcome note(Turn turn, Ticket ticket, String words) {
        return act(turn, ticket, t -> t.note(words, Act.of(turn)), t -> {
            var told = new ArrayList<Saying>();
            told.add(turn.tell("Noted on " + t.number() + ". Only the help desk sees it."));
            copies.below(turn, t, Type.NOTED, false, words).ifPresent(told::add);
            return told;
        });
    }

    public Outcome resolve(Turn turn, Ticket ticket, @Nullable String words) {
        return act(turn, ticket, t -> t.resolve(words, Act.of(turn)), t -> {
            var told = new ArrayList<>(toReaders(t, resolved(t, turn.person(), words)));
            told.add(turn.tell(t.number() + " is resolved."));
            return told;
        });
    }

    private Reply resolved(Ticket ticket, Person by, @Nullable String words) {
        if (ticket.informal()) {
            return Reply.of(
                    by.name() + " says it is done" + (words == null ? "." : ": " + words),
                    List.of(Cards.button(ticket, "reopen", "Not yet")));
        }
        var choices = new ArrayList<Choice>();
        IntStream.rangeClosed(1, 5).forEach(n -> choices.add(Cards.button(ticket, "rate" + n, Integer.toString(n))));
        choices.add(Cards.button(ticket, "reopen", "Reopen"));
        var done = ticket.involves(by.id())
                ? ticket.number() + " is resolved"
                : by.name() + " resolved " + ticket.number();
        return Reply.of(
                done + (words == null ? "." : ": " + words)
                        + "\nHow was it, from 1 (poor) to 5 (very good)? If it comes back, just write here.",
                choices);
    }

    public Outcome reopen(Turn turn, Ticket ticket, @Nullable String words) {
        return act(turn, ticket, t -> t.reopen(words, Act.of(turn)), t -> reopened(turn, t, words));
    }

    private ArrayList<Saying> reopened(Turn turn, Ticket ticket, @Nullable String words) {
        var told = new ArrayList<Saying>(requester(ticket, openAgain(ticket)));
        copies.below(turn, ticket, Type.REOPENED, false, words == null ? "" : words)
                .ifPresent(told::add);
        if (!ticket.involves(turn.person().id())) {
            told.add(turn.tell(ticket.number() + " is open again."));
        }
        return told;
    }

    private String openAgain(Ticket ticket) {
        if (ticket.informal()) {
            return "It is on our list again.";
        }
        var who = ticket.assignee().map(a -> names.of(a) + " sees it.").orElse("The help desk sees it.");
        return ticket.number() + " is open again. " + who;
    }

    public Outcome close(Turn turn, Ticket ticket, @Nullable String words) {
        return act(turn, ticket, t -> t.close(words, Act.of(turn)), t -> {
            var what = t.informal() ? "It is off our list." : t.number() + " is closed.";
            var told = new ArrayList<>(toReaders(t, Reply.text(what + (words == null ? "" : " " + words))));
            if (!t.involves(turn.person().id())) {
                told.add(turn.tell(t.number() + " is closed."));
            }
            return told;
        });
    }

    public Outcome prioritise(Turn turn, Ticket ticket, Priority priority) {
        return act(
                turn,
                ticket,
                t -> t.prioritise(priority, Act.of(turn)),
                t -> List.of(turn.tell(t.number() + " has priority " + priority.word() + " now.")));
    }

    public Outcome rate(Turn turn, Ticket ticket, int stars) {
        return act(
                turn,
                ticket,
                t -> t.rate(stars, Act.of(turn)),
                t -> List.of(turn.tell("Thank you. You gave " + t.number() + " " + stars
                        + " of 5; press another number to change it.")));
    }

    /** Somebody writes about a ticket where its requester reads: passed on to the techs. */
    Outcome add(Turn turn, Ticket ticket, String words, boolean confirm) {
        return act(turn, ticket, t -> added(turn, t, words), t -> {
            if (t.reopenedBy(turn.cause())) {
                var open = reopened(turn, t, words);
                if (confirm && !t.readers().contains(turn.here().withoutToken())) {
                    open.addFirst(turn.say(openAgain(t)));
                }
                return open;
            }
            var told = new ArrayList<Saying>();
            if (confirm) {
                told.add(turn.say(t.informal() ? "I passed that on." : "I added that to " + t.number() + "."));
            }
            copies.below(turn, t, Type.ADDED, false, words).ifPresent(told::add);
            return told;
        });
    }

    private static Optional<Refusal> added(Turn turn, Ticket ticket, String words) {
        var refusal = ticket.add(words, Act.of(turn));
        if (refusal.isEmpty() && ticket.involves(turn.person().id())) {
            ticket.learn(Needs.told(ticket.wanted(), words, turn.named(words)));
        }
        return refusal;
    }

    /** A tech writes in the requester's own thread: they can read it there already. */
    Outcome answerThere(Turn turn, Ticket ticket, String words) {
        return act(
                turn,
                ticket,
                t -> t.replyThere(words, Act.of(turn)),
                t -> copies.below(turn, t, Type.REPLIED, true, words).stream().toList());
    }

    /** Plain text in the techs' thread stays there. */
    Outcome noteThere(Turn turn, Ticket ticket, String words) {
        tickets.change(ticket.id(), Act.of(turn), t -> t.noteThere(words, Act.of(turn)));
        return Outcome.silent();
    }

    Outcome thank(Turn turn, Ticket ticket, String words) {
        var changed = tickets.change(ticket.id(), Act.of(turn), t -> t.thank(words, Act.of(turn)));
        var told = new ArrayList<Saying>();
        if (changed.ticket().state().live() && !ticket.informal()) {
            told.add(turn.say(Reply.of(
                    "You are welcome. " + ticket.number() + " stays open until somebody says it is done.",
                    List.of(Cards.button(ticket, "close", "It is done, close " + ticket.number())))));
        } else {
            told.add(turn.say("You are welcome."));
        }
        copies.below(turn, ticket, Type.ADDED, false, words).ifPresent(told::add);
        return Outcome.done(told);
    }

    /** How it is worked on. Whoever was promised something in passing is left in peace until it is done. */
    private List<Saying> requester(Ticket ticket, String words) {
        return ticket.informal() ? List.of() : toReaders(ticket, Reply.text(words));
    }

    List<Saying> toReaders(Ticket ticket, Reply reply) {
        return ticket.readers().stream().map(r -> Saying.post(r, reply)).toList();
    }

    /** One change, the card as it is then, and what is told; of a refusal only that. */
    Outcome act(
            Turn turn, Ticket ticket, Function<Ticket, Optional<Refusal>> verb, Function<Ticket, List<Saying>> told) {
        Changed changed = tickets.change(ticket.id(), Act.of(turn), verb);
        if (changed.refusal().isPresent()) {
            return Outcome.done(turn.tell(names.in(changed.refusal().get())));
        }
        return withCard(changed.ticket(), told.apply(changed.ticket()));
    }

    private Outcome withCard(Ticket ticket, List<Saying> told) {
        var sayings = new ArrayList<>(told);
        cards.updated(ticket).ifPresent(sayings::add);
        return Outcome.done(sayings);
    }
}
