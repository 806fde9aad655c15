package dev.frontdesk.ticket;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.CrashPoint;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Priority;
import dev.frontdesk.conversation.Request;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.intents.Intent;
import dev.frontdesk.intents.IntentCatalog;
import dev.frontdesk.intents.IntentDescription;
import dev.frontdesk.outbox.Saying;
import dev.frontdesk.people.Person;
import dev.frontdesk.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens tickets: one for each request, however often it is worked on. */
@Component
public class Filing {

    private static final String PERSONAL = "personal-help";

    private final Tickets tickets;
    private final Cards cards;
    private final Names names;
    private final IntentCatalog catalog;

    Filing(Tickets tickets, Cards cards, Names names, IntentCatalog catalog) {
        this.tickets = tickets;
        this.cards = cards;
        this.names = names;
        this.catalog = catalog;
    }

    /**
     * What a ticket is made of.
     *
     * @param requester who gets the answer; {@code actor} asked for them, or is null
     * @param where the thread the requester is answered in
     * @param informal caught in passing: the requester filed nothing, and is shown no number
     * @param tried what was shown or done already, in words for the tech, or null
     */
    public record Form(
            Request request,
            Person requester,
            @Nullable Person actor,
            ChatAddress where,
            @Nullable String intent,
            @Nullable Priority priority,
            boolean personal,
            boolean informal,
            @Nullable String tried,
            @Nullable ChatAddress copy) {

        public Form(Request request, Person requester, @Nullable Person actor, ChatAddress where) {
            this(request, requester, actor, where, null, null, false, false, null, null);
        }

        /** Asked by the person of the turn for themselves. */
        public static Form of(Turn turn, @Nullable String intent) {
            return new Form(turn.request(), turn.person(), null, turn.here()).as(intent);
        }

        /** The same, with the intent that its words clearly have. */
        public static Form understood(Turn turn) {
            return of(turn, turn.clearIntent().map(Intent::name).orElse(null));
        }

        public Form as(@Nullable String name) {
            return new Form(request, requester, actor, where, name, priority, personal, informal, tried, copy);
        }

        public Form tried(@Nullable String words) {
            return new Form(request, requester, actor, where, intent, priority, personal, informal, words, copy);
        }

        /** Read along there by whom it is for. */
        Form copiedTo(@Nullable ChatAddress reader) {
            return new Form(request, requester, actor, where, intent, priority, personal, informal, tried, reader);
        }

        public Form asPersonal() {
            return new Form(request, requester, actor, where, PERSONAL, Priority.LOW, true, informal, tried, copy);
        }

        Form caughtInPassing() {
            return new Form(request, requester, actor, where, PERSONAL, Priority.LOW, true, true, tried, copy);
        }
    }

    /** What was opened, and the card that must be posted with whatever else is said. */
    public record Filed(Ticket ticket, String request, boolean fresh, List<Saying> card) {

        /** Says something to the requester, and shows the card to the techs. */
        public Outcome saying(Saying first, List<Saying> more) {
            var all = new ArrayList<Saying>();
            all.add(first);
            all.addAll(card);
            all.addAll(more);
            return new Outcome.Handover(ticket.number(), request, all);
        }
    }

    /** The ticket of a request; opened now, unless an earlier attempt or press has done so. */
    public Filed open(Form form, Turn turn) {
        return open(form, turn, Map.of(), false);
    }

    private Filed open(Form form, Turn turn, Map<String, String> known, boolean asks) {
        var id = idOf(form.request().key());
        var there = tickets.find(id);
        var ticket = there.orElseGet(() -> tickets.insert(made(id, form, turn, known, asks)));
        CrashPoint.CP10.pass();
        return filed(ticket, form.request().key(), there.isEmpty());
    }

    /** What an earlier attempt at this message opened before it died. */
    Optional<Filed> halfDone(Turn turn) {
        return turn.retried()
                ? tickets.find(idOf(turn.cause())).map(t -> filed(t, turn.cause(), false))
                : Optional.empty();
    }

    private Filed filed(Ticket ticket, String request, boolean fresh) {
        return new Filed(ticket, request, fresh, cards.posted(ticket).stream().toList());
    }

    /** Opens it and says so, in the words that fit a plain request; asks for what such a request should name and does not. */
    public Outcome openAndSay(Form form, Turn turn) {
        return openAndSay(form, turn, Map.of());
    }

    /** @param known facts that hold already, such as where the machine of an earlier ticket stands */
    Outcome openAndSay(Form form, Turn turn, Map<String, String> known) {
        var filed = open(form, turn, known, true);
        return filed.saying(Saying.post(form.where(), Reply.text(opened(filed.ticket()))), List.of());
    }

    String opened(Ticket ticket) {
        if (ticket.personal()) {
            return "Gladly, " + names.of(ticket.requester())
                    + ". Somebody will look at it when we can, at most in 5 business days. Work comes"
                    + " first here, so thank you for your patience. It is " + ticket.number() + ".";
        }
        return ticket.number() + " is open. A person from the help desk will answer here."
                + (ticket.priority() == Priority.URGENT ? " It is at the top of the list." : "")
                + " You can add to it just by writing below."
                + (ticket.wanted().isEmpty() ? "" : ' ' + Needs.question(ticket.wanted()));
    }

    static String idOf(String requestKey) {
        return EffectId.hash("ticket\n" + requestKey);
    }

    private Ticket made(String id, Form form, Turn turn, Map<String, String> known, boolean asks) {
        var intent = form.intent() == null ? "" : form.intent();
        var text = form.request().text();
        var named = Impact.and(turn, turn.named(text));
        var queue = description(intent).map(IntentDescription::queue).orElse(Queues.HELP_DESK);
        // However it is asked for, a partner's own gadget waits behind work.
        var personal =
                form.personal() || (intent.equals(PERSONAL) && form.requester().is(Role.PARTNER));
        var priority = personal
                ? Priority.LOW
                : Optional.ofNullable(form.priority()).orElseGet(() -> PlainPriority.of(text, intent, named));
        long serial = tickets.nextSerial();
        var ticket = new Ticket(
                id,
                "T-" + serial,
                serial,
                form.requester().id(),
                form.actor() == null ? null : form.actor().id(),
                text,
                intent,
                queue,
                priority,
                personal,
                form.where().withoutToken(),
                form.copy(),
                EffectId.hash("card\n" + id),
                turn.now());
        ticket.opened(Act.of(turn), form.tried(), form.request());
        if (form.informal()) {
            ticket.caughtInPassing();
        }
        ticket.learn(Facts.of(named));
        ticket.learn(known);
        if (asks && !personal) {
            description(intent)
                    .map(d -> Needs.missing(d, priority, text, ticket.facts().keySet()))
                    .ifPresent(ticket::wants);
        }
        return ticket;
    }

    private Optional<IntentDescription> description(String intent) {
        return intent.isEmpty() ? Optional.empty() : catalog.find(new Intent(intent));
    }
}
