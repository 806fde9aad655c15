package dev.frontdesk.ticket;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.outbox.Effect;
import dev.frontdesk.outbox.Saying;
import dev.frontdesk.ticket.Entry.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What is written in one of a ticket's threads, repeated in the other. Each copy goes out under an id that follows from the ticket and
 * the message, so that it can be edited when the message is.
 */
@Component
class Copies {

    /** What was sent longer ago is not known any more, and cannot be edited. */
    private static final Duration EDITABLE = Duration.ofDays(7);

    private final Cards cards;
    private final Names names;

    Copies(Cards cards, Names names) {
        this.cards = cards;
        this.names = names;
    }

    /** What the person of the turn has just written, below the card. */
    Optional<Saying> below(Turn turn, Ticket ticket, Type type, boolean there, String words) {
        var reply = Reply.text(line(ticket, turn.person().name(), type, there, words));
        return cards.thread(ticket)
                .map(t -> Saying.post(t, reply.showing(turn.attachments())).as(id(ticket, turn.cause(), 0)));
    }

    /** A tech's answer, wherever the requester reads. */
    List<Saying> toReaders(Turn turn, Ticket ticket, String words) {
        var reply = Reply.text(answer(turn, words)).showing(turn.attachments());
        var said = new ArrayList<Saying>();
        for (var reader : ticket.readers()) {
            said.add(Saying.post(reader, reply).as(id(ticket, turn.cause(), said.size() + 1)));
        }
        said.set(0, said.getFirst().reporting(TicketDeliveries.PREFIX + ':' + ticket.id() + ":reply"));
        return said;
    }

    /** The copies of a message that says something else now. */
    List<Saying> reworded(Turn turn, Ticket ticket, Entry entry, String words) {
        var name = turn.person().name();
        var line = line(ticket, name, entry.type(), entry.there(), words);
        var now = Reply.text(line + " (edited)").showing(entry.attachments());
        var told = Reply.text(answer(turn, words) + " (edited)").showing(entry.attachments());
        return changed(turn, ticket, entry, now, told, name + " changed what they wrote: " + words);
    }

    /** The copies of a message that was taken back: the techs still see what it said, the requester does not. */
    List<Saying> takenBack(Turn turn, Ticket ticket, Entry entry, String words) {
        var name = turn.person().name();
        var now = Reply.text(name + " took this back: " + words);
        return changed(turn, ticket, entry, now, Reply.text(name + " took a message back."), now.text());
    }

    private List<Saying> changed(Turn turn, Ticket ticket, Entry entry, Reply techs, Reply requester, String late) {
        if (entry.at().plus(EDITABLE).isBefore(turn.now())) {
            return cards.below(ticket, late).stream().toList();
        }
        var said = new ArrayList<Saying>();
        if (entry.type() != Type.NOTED || !entry.there()) {
            cards.thread(ticket)
                    .map(t -> update(t, id(ticket, entry.cause(), 0), techs))
                    .ifPresent(said::add);
        }
        if (entry.type() == Type.REPLIED && !entry.there()) {
            var reader = 1;
            for (var where : ticket.readers()) {
                said.add(update(where, id(ticket, entry.cause(), reader++), requester));
            }
        }
        return said;
    }

    private static Saying update(ChatAddress where, String id, Reply reply) {
        return Saying.update(where, Effect.reference(id), reply);
    }

    private static String answer(Turn turn, String words) {
        return turn.person().name() + ": " + words;
    }

    private String line(Ticket ticket, String name, Type type, boolean there, String words) {
        return switch (type) {
            case REOPENED -> name + " reopened " + ticket.number() + (words.isBlank() ? "" : ": " + words);
            case REPLIED ->
                name
                        + (there
                                ? " (in " + names.of(ticket.requester()) + "'s thread): "
                                : " → " + names.of(ticket.requester()) + ": ")
                        + words;
            case NOTED -> "Note by " + name + ": " + words;
            default -> name + ": " + words;
        };
    }

    /** @param reader 0 for the line below the card, from 1 for the requester's side */
    private static String id(Ticket ticket, String cause, int reader) {
        return EffectId.hash("copy\n" + ticket.id() + '\n' + cause + (reader == 0 ? "" : "\n" + reader));
    }
}
