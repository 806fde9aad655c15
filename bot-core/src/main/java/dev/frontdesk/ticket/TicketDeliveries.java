package dev.frontdesk.ticket;

import dev.frontdesk.chat.ChatPlatform.Sent;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.outbox.DeliveryListener;
import dev.frontdesk.outbox.Effect;
import dev.frontdesk.outbox.Saying;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Remembers where a card is, and tells the techs whether a reply arrived. Subjects are {@code ticket:ID:card}, {@code ticket:ID:edit}
 * and {@code ticket:ID:reply}.
 */
@Component
class TicketDeliveries implements DeliveryListener {

    static final String PREFIX = "ticket";

    private static final String BOT = "bot";

    private final Tickets tickets;
    private final Cards cards;
    private final Names names;
    private final TicketRelay relay;
    private final InstantSource clock;

    TicketDeliveries(Tickets tickets, Cards cards, Names names, TicketRelay relay, InstantSource clock) {
        this.tickets = tickets;
        this.cards = cards;
        this.names = names;
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public void delivered(Effect effect, Sent sent) {
        var subject = parts(effect);
        if (subject[2].equals("card")) {
            var thread = effect.to().inThread(sent.messageId());
            change(subject[1], effect, t -> t.cardPosted(thread));
        } else if (subject[2].equals("reply")) {
            receipt(subject[1], effect, t -> "✓ Sent to " + names.of(t.requester()) + ".");
        }
    }

    /** A card shows the ticket as it is when the card is sent, in whatever order its changes come by. */
    @Override
    public Optional<Reply> current(Effect effect) {
        var subject = parts(effect);
        return subject[2].equals("reply")
                ? Optional.empty()
                : tickets.find(subject[1]).map(cards::card);
    }

    @Override
    public void parked(Effect effect, String reason) {
        var subject = parts(effect);
        if (subject[2].equals("reply")) {
            receipt(subject[1], effect, t -> "✗ Not delivered to " + names.of(t.requester()) + ": " + reason);
        }
    }

    private static String[] parts(Effect effect) {
        return String.valueOf(effect.subject()).split(":", 3);
    }

    private void receipt(String id, Effect effect, Function<Ticket, String> words) {
        var now = clock.instant();
        var changed = change(id, effect, t -> {
            said(t, effect, words.apply(t), now);
            return Optional.empty();
        });
        relay.relay(changed);
    }

    /** Named after what was delivered, and caused by what caused that. */
    private void said(Ticket ticket, Effect effect, String words, Instant now) {
        var key = "receipt:" + effect.id();
        var id = EffectId.of(ticket.id(), key, 0).value();
        var below = cards
                .thread(ticket)
                .map(t -> Saying.post(t, Reply.text(words)).as(id))
                .stream()
                .toList();
        ticket.say(Saying.effects(ticket.id(), Objects.requireNonNullElse(effect.cause(), key), below, now), now);
    }

    private Ticket change(String id, Effect effect, Function<Ticket, Optional<Refusal>> verb) {
        return tickets.change(id, new Act(BOT, "delivery:" + effect.id(), clock.instant()), verb)
                .ticket();
    }
}
