package dev.frontdesk.ticket;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.chat.Reply.Fact;
import dev.frontdesk.conversation.Ref;
import dev.frontdesk.conversation.Triage;
import dev.frontdesk.intents.Intent;
import dev.frontdesk.intents.IntentCatalog;
import dev.frontdesk.outbox.Effect;
import dev.frontdesk.outbox.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The message in triage that stands for a ticket: posted once, edited in place from then on. Its thread is the techs' own. */
@Component
public class Cards {

    /** The {@link Ref#kind()} of ticket buttons. */
    static final String REF = "t";

    private static final int LONGEST_TEXT = 1_500;

    private final Triage triage;
    private final Names names;
    private final IntentCatalog catalog;
    private final TicketForms forms;

    Cards(Triage triage, Names names, IntentCatalog catalog, TicketForms forms) {
        this.forms = forms;
        this.triage = triage;
        this.names = names;
        this.catalog = catalog;
    }

    Optional<Saying> posted(Ticket ticket) {
        return triage.channel()
                .map(c -> Saying.post(c, card(ticket))
                        .as(ticket.card())
                        .reporting(TicketDeliveries.PREFIX + ':' + ticket.id() + ":card"));
    }

    Optional<Saying> updated(Ticket ticket) {
        var message = ticket.triage().map(ChatAddress::thread).orElse(Effect.reference(ticket.card()));
        return triage.channel()
                .map(c -> Saying.update(c, message, card(ticket))
                        .reporting(TicketDeliveries.PREFIX + ':' + ticket.id() + ":edit"));
    }

    /** A line below the card, which the requester never sees. */
    public Optional<Saying> below(Ticket ticket, String text) {
        return thread(ticket).map(t -> Saying.post(t, Reply.text(text)));
    }

    /** The thread below the card, known from the first moment: before the card is posted it is named after the effect. */
    Optional<ChatAddress> thread(Ticket ticket) {
        return ticket.triage().or(() -> triage.channel().map(c -> c.inThread(Effect.reference(ticket.card()))));
    }

    /** As it stands now. */
    Reply card(Ticket ticket) {
        var about = ticket.title().orElseGet(() -> shortened(ticket.text()));
        var line = ticket.number() + " · " + headline(ticket) + " · " + names.of(ticket.requester()) + ": " + about;
        return new Reply(line, facts(ticket), buttons(ticket), null, ticket.files());
    }

    private static String headline(Ticket ticket) {
        return ticket.personal() ? "personal, when we can" : ticket.priority().word();
    }

    private List<Fact> facts(Ticket ticket) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                "State",
                ticket.state().word()
                        + ticket.assignee().map(a -> ", " + names.of(a)).orElse("")));
        facts.add(new Fact("About", title(ticket)));
        facts.add(new Fact("Queue", ticket.queue()));
        ticket.title().ifPresent(t -> facts.add(new Fact("Wrote", shortened(ticket.text()))));
        if (ticket.takenBack()) {
            facts.add(new Fact("Taken back", names.of(ticket.requester()) + " took back what they wrote"));
        }
        if (!ticket.facts().isEmpty()) {
            facts.add(new Fact("Named", Facts.line(ticket.facts())));
        }
        ticket.actor()
                .or(() -> Optional.of(ticket.filedBy()).filter(by -> !by.equals(ticket.requester())))
                .ifPresent(a -> facts.add(new Fact("Asked by", names.of(a))));
        ticket.timeline().stream()
                .filter(e -> e.type() == Entry.Type.OPENED && e.detail() != null)
                .forEach(e -> facts.add(new Fact("Tried", String.valueOf(e.detail()))));
        facts.addAll(escalation(ticket));
        ticket.rating().ifPresent(r -> facts.add(new Fact("Rated", r + " of 5")));
        return facts;
    }

    private List<Fact> escalation(Ticket ticket) {
        if (ticket.escalations().isEmpty()) {
            return List.of();
        }
        var last = ticket.escalations().getLast();
        return List.of(
                new Fact("Escalated", "by " + names.of(last.by()) + ", from " + Queues.label(last.from())),
                new Fact("Tried before", shortened(last.tried())),
                new Fact("Points there", shortened(last.points())));
    }

    private String title(Ticket ticket) {
        return Optional.of(ticket.intent())
                .filter(i -> !i.isEmpty())
                .flatMap(i -> catalog.find(new Intent(i)))
                .map(d -> d.title())
                .orElse("Not understood");
    }

    private List<Choice> buttons(Ticket ticket) {
        if (!ticket.state().live()) {
            return ticket.state() == State.RESOLVED ? List.of(button(ticket, "reopen", "Reopen")) : List.of();
        }
        var buttons = new ArrayList<Choice>();
        if (ticket.assignee().isEmpty()) {
            buttons.add(take(ticket));
        }
        buttons.add(reply(ticket));
        buttons.add(resolve(ticket));
        if (ticket.assignee().isPresent()) {
            buttons.add(release(ticket));
        }
        buttons.add(new Choice(ref(ticket, "edit"), "Edit", forms.edit(ticket)));
        buttons.add(new Choice(ref(ticket, "escalate"), "Escalate", forms.escalate(ticket)));
        buttons.add(button(ticket, "not-a-request", "Not a request"));
        return buttons;
    }

    static Choice take(Ticket ticket) {
        return button(ticket, "take", "Take it");
    }

    static Choice release(Ticket ticket) {
        return button(ticket, "release", "Release");
    }

    static Choice reply(Ticket ticket) {
        return new Choice(ref(ticket, "reply"), "Reply", TicketForms.reply(ticket));
    }

    static Choice resolve(Ticket ticket) {
        return new Choice(ref(ticket, "resolve"), "Resolve", TicketForms.resolve(ticket));
    }

    static Choice button(Ticket ticket, String action, String label) {
        return new Choice(ref(ticket, action), label);
    }

    private static String ref(Ticket ticket, String action) {
        return new Ref(REF, ticket.id(), action).toString();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TEXT) - 1)) + "…";
    }
}
