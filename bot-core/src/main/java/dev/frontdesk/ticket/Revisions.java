package dev.frontdesk.ticket;

import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.SecondThoughts;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.outbox.Saying;
import dev.frontdesk.ticket.Entry.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A message that is a part of a ticket was changed or taken back by its author. The timeline keeps both; the card and the copies of the
 * message follow in place, and nobody is disturbed by a new line.
 */
@Component
class Revisions implements SecondThoughts {

    private static final int RECENT = 20;
    private static final String NOTE = "note";

    private final Tickets tickets;
    private final Cards cards;
    private final Copies copies;
    private final OnBehalf onBehalf;

    Revisions(Tickets tickets, Cards cards, Copies copies, OnBehalf onBehalf) {
        this.tickets = tickets;
        this.cards = cards;
        this.copies = copies;
        this.onBehalf = onBehalf;
    }

    @Override
    public Optional<Outcome> reworded(Turn turn, String original, String words) {
        return find(turn, original).map(t -> reworded(turn, t, original, meant(turn, t, words)));
    }

    /** Of "for @paula her PIN is locked" the ticket says what is behind the name. */
    private String meant(Turn turn, Ticket ticket, String words) {
        return ticket.actor().isEmpty()
                ? words
                : onBehalf.read(words, turn.person()).map(OnBehalf.Behalf::text).orElse(words);
    }

    private Outcome reworded(Turn turn, Ticket ticket, String original, String words) {
        if (madeNote(turn, ticket, original)) {
            return takenBack(turn, ticket, original);
        }
        var act = Act.of(turn);
        var changed = tickets.change(ticket.id(), act, t -> t.reword(original, words, act));
        if (changed.refused()) {
            return Outcome.silent();
        }
        var now = changed.ticket();
        var said = new ArrayList<>(card(now, original));
        now.story().written(original, act.by()).ifPresent(e -> said.addAll(copies.reworded(turn, now, e, words)));
        return Outcome.done(said);
    }

    /** "reply" was meant to be "note": not for the requester's eyes, what it says now least of all. */
    private static boolean madeNote(Turn turn, Ticket ticket, String original) {
        return turn.message() != null
                && turn.message().mentioned()
                && NOTE.equalsIgnoreCase(turn.text().strip().split("\\s+", 2)[0])
                && ticket.story()
                        .written(original, turn.person().id())
                        .filter(e -> e.type() == Type.REPLIED)
                        .isPresent();
    }

    @Override
    public Optional<Outcome> takenBack(Turn turn, String original) {
        return find(turn, original).map(t -> takenBack(turn, t, original));
    }

    private Outcome takenBack(Turn turn, Ticket ticket, String original) {
        var act = Act.of(turn);
        var changed = tickets.change(ticket.id(), act, t -> t.withdraw(original, act));
        if (changed.refused()) {
            return Outcome.silent();
        }
        var now = changed.ticket();
        var said = new ArrayList<>(card(now, original));
        if (now.takenBack() && now.openedWith(original)) {
            cards.below(now, turn.person().name() + " took back the message that opened this.")
                    .ifPresent(said::add);
        }
        now.story()
                .written(original, act.by())
                .ifPresent(e -> said.addAll(copies.takenBack(turn, now, e, last(now, e))));
        return Outcome.done(said);
    }

    private static String last(Ticket ticket, Entry entry) {
        return ticket.story().reworded(entry.cause()).orElse(Objects.requireNonNullElse(entry.text(), ""));
    }

    private List<Saying> card(Ticket ticket, String original) {
        return ticket.openedWith(original) ? cards.updated(ticket).stream().toList() : List.of();
    }

    /** By what it opened, by the thread it stands in or begins, and among what its author asked for lately. */
    private Optional<Ticket> find(Turn turn, String original) {
        var address = Objects.requireNonNull(turn.message()).address();
        var person = turn.person().id();
        var own = tickets.opened(original).stream();
        var threads = Stream.of(Optional.ofNullable(address.threadKey()), Optional.of(original))
                .flatMap(Optional::stream)
                .flatMap(key -> tickets.inThread(key).stream());
        return Stream.concat(own, threads)
                .filter(t -> t.has(original, person))
                .findFirst()
                .or(() -> tickets.involving(person, RECENT).stream()
                        .filter(t -> t.has(original, person))
                        .findFirst());
    }
}
