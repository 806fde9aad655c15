package dev.frontdesk.ticket;

import dev.frontdesk.chat.Attachment;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.Quoted;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.conversation.FrontdeskSettings;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Quotes;
import dev.frontdesk.conversation.Request;
import dev.frontdesk.conversation.Triage;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.outbox.Saying;
import dev.frontdesk.people.Person;
import dev.frontdesk.people.Role;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * "When you get a chance, my home Wi-Fi": a tech keeps what a partner asked in passing. The partner fills in nothing and sees no number:
 * one warm line from the bot, in their own talk with it, with a likely day.
 */
@Component
public class InPassing {

    /** Promised is at most five. */
    private static final int LIKELY_DAYS = 4;

    private final Filing filing;
    private final Pointing pointing;
    private final Quotes quotes;
    private final Tickets tickets;
    private final Triage triage;
    private final ZoneId zone;

    InPassing(
            Filing filing,
            Pointing pointing,
            Quotes quotes,
            Tickets tickets,
            Triage triage,
            FrontdeskSettings settings) {
        this.filing = filing;
        this.pointing = pointing;
        this.quotes = quotes;
        this.tickets = tickets;
        this.triage = triage;
        this.zone = settings.zoneId();
    }

    /** @param words as they were changed in the form; empty means as the message says */
    public Outcome caught(Turn turn, Quoted on, Optional<String> words) {
        var message = quotes.whole(on);
        if (message.isEmpty()) {
            return Outcome.done(
                    turn.tell(
                            "I could not read that message, so nothing was kept. Say /desk personal @name and what it is about."));
        }
        var there = tickets.opened(on.key()).filter(t -> !t.did(turn.cause()));
        return there.map(t -> Outcome.done(turn.tell("This is kept already: " + t.number() + ".")))
                .orElseGet(() -> kept(
                        turn,
                        on.key(),
                        pointing.author(message.get()),
                        words.orElse(message.get().text()),
                        message.get().attachments()));
    }

    /** Told to a tech in other ways than in chat. */
    public Outcome told(Turn turn, Person partner, String words) {
        return kept(turn, turn.request().key(), partner, words, turn.attachments());
    }

    private Outcome kept(Turn turn, String key, Person partner, String words, List<Attachment> files) {
        if (!partner.is(Role.PARTNER)) {
            return Outcome.done(turn.tell("Nothing was kept: help with things of their own is for partners, and "
                    + partner.name() + " is none. If it is about work, make a ticket of it."));
        }
        var direct = triage.direct(partner);
        var where = direct.orElseGet(() -> turn.tell("").to().withoutToken());
        var request = new Request(key, List.of(words), null, where, Map.of(), null, turn.now(), List.of(key), files);
        var form = new Filing.Form(request, partner, turn.person(), where).caughtInPassing();
        var filed = filing.open(form, turn.about(request));
        var told = new ArrayList<Saying>();
        direct.map(d -> warm(turn, d, partner)).ifPresent(told::add);
        return filed.saying(turn.tell(word(filed.ticket(), partner, direct.isPresent())), told);
    }

    private Saying warm(Turn turn, ChatAddress direct, Person partner) {
        var there = Objects.requireNonNullElse(partner.zone(), zone);
        var day = likely(turn.now(), there).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return Saying.post(
                direct,
                Reply.text(turn.person().name() + " has told us what you asked for, " + partner.name()
                        + ". We look at it when we can, likely by " + day + ". You need not do anything."));
    }

    private static String word(Ticket ticket, Person partner, boolean reached) {
        return ticket.number() + " keeps this for " + partner.name() + ", behind all work. "
                + (reached
                        ? "They have read a kind word and no number."
                        : "I cannot write to them, so please tell them that it will take a few days.");
    }

    /** Four business days from now. */
    static DayOfWeek likely(Instant now, ZoneId there) {
        var day = LocalDate.ofInstant(now, there);
        for (int left = LIKELY_DAYS; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day.getDayOfWeek();
    }
}
