package dev.frontdesk.ticket;

import com.google.re2j.Pattern;
import dev.frontdesk.chat.Place;
import dev.frontdesk.conversation.DefaultHandler;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Question.Option;
import dev.frontdesk.conversation.Route;
import dev.frontdesk.conversation.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * At top level: whose message is it? Within five minutes and with no different clear intent it is the same request. Thanks, an
 * addition or "it's back" go to the person's only open or lately resolved ticket; with several they are asked; else it is new.
 */
@Component
@Order(20)
class FollowUpRoute implements Route {

    private static final Duration SAME_REQUEST = Duration.ofMinutes(5);
    private static final String WHICH = "which-ticket";
    private static final String THANKS = "thanks-for-which";
    private static final String CLOSE = "close-it";
    private static final String NEW = "new";
    private static final Pattern CLOSES =
            Pattern.compile("(?i)\\b(close|cancel|withdraw|drop|no longer need(ed)?|don'?t need)\\b");
    private static final int RECENT = 20;

    private final Tickets tickets;
    private final Actions actions;
    private final ObjectProvider<DefaultHandler> fallback;

    FollowUpRoute(Tickets tickets, Actions actions, ObjectProvider<DefaultHandler> fallback) {
        this.tickets = tickets;
        this.actions = actions;
        this.fallback = fallback;
    }

    @Override
    public Optional<Outcome> route(Turn turn) {
        var spokenTo = turn.message() != null && turn.message().mentioned();
        if (turn.place() == Place.TRIAGE || (turn.place() == Place.ELSEWHERE && !spokenTo)) {
            return Optional.empty();
        }
        if (turn.clearly("give-thanks")) {
            return thanks(turn);
        }
        return named(turn)
                .or(() -> told(turn))
                .or(() -> sameRequest(turn))
                .or(() -> movedHere(turn))
                .or(() -> turn.clearly("update-ticket") ? update(turn) : answer(turn));
    }

    private Optional<Outcome> thanks(Turn turn) {
        var candidates = candidates(turn);
        return switch (candidates.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(actions.thank(turn, candidates.getFirst(), turn.text()));
            default -> Optional.of(which(THANKS, candidates));
        };
    }

    /** A message that names a ticket and is no question about it. */
    private Optional<Outcome> named(Turn turn) {
        if (turn.clearly("ticket-status") || turn.clearly("ask-status")) {
            return Optional.empty();
        }
        return turn.reading().entities().stream()
                .filter(e -> e.type().equals("ticket"))
                .findFirst()
                .flatMap(e -> tickets.numbered(e.value()))
                .filter(t -> t.involves(turn.person().id()))
                .map(t -> about(turn, t));
    }

    private Outcome about(Turn turn, Ticket ticket) {
        if (CLOSES.matcher(turn.text()).find() && ticket.state() != State.CLOSED) {
            return Outcome.ask(
                    CLOSE,
                    "Shall I close " + ticket.number() + "?",
                    new Option(ticket.number(), "Close " + ticket.number()),
                    new Option(NEW, "Leave it open"));
        }
        return ticket.state().live() || ticket.reopens(turn.now())
                ? actions.add(turn, ticket, turn.text(), true)
                : fallback.getObject().handOver(turn);
    }

    private Optional<Outcome> sameRequest(Turn turn) {
        return turn.conversation()
                .request()
                .filter(r -> r.ticket() != null && turn.now().isBefore(r.at().plus(SAME_REQUEST)))
                .filter(r -> !differs(turn, r.intent()))
                .flatMap(r -> tickets.numbered(String.valueOf(r.ticket())))
                .filter(t -> t.state().live() || t.reopens(turn.now()))
                .map(t -> actions.add(turn, t, turn.text(), true));
    }

    /** Asked for by command in a channel, it goes on in the person's own talk, which does not know of it yet. */
    private Optional<Outcome> movedHere(Turn turn) {
        if (turn.place() != Place.DIRECT) {
            return Optional.empty();
        }
        return candidates(turn).stream()
                .filter(t -> t.where().equals(turn.here().withoutToken()))
                .filter(t -> turn.now().isBefore(t.openedAt().plus(SAME_REQUEST)))
                .filter(t -> turn.conversation().request().stream().noneMatch(r -> r.at().isAfter(t.openedAt())))
                .filter(t -> !differs(turn, t.intent()))
                .findFirst()
                .map(t -> actions.add(turn, t, turn.text(), true));
    }

    /** The bot asked below a new ticket where it is, or what for: this says so. */
    private Optional<Outcome> told(Turn turn) {
        var types = Needs.brief(turn.text()) ? Facts.types(turn.named(turn.text())) : Set.<String>of();
        if (types.isEmpty()) {
            return Optional.empty();
        }
        var patience = turn.clearIntent().isPresent() ? SAME_REQUEST : Outcome.IDLE;
        var asked = candidates(turn).stream()
                .filter(t -> t.wanted().stream().anyMatch(types::contains))
                .filter(t -> turn.now().isBefore(t.openedAt().plus(patience)))
                .toList();
        return asked.size() == 1
                ? Optional.of(actions.add(turn, asked.getFirst(), turn.text(), true))
                : Optional.empty();
    }

    private static boolean differs(Turn turn, @Nullable String intent) {
        return turn.clearIntent()
                .filter(i -> !i.name().equals(intent) && !i.name().equals("update-ticket"))
                .isPresent();
    }

    private Optional<Outcome> update(Turn turn) {
        var candidates = candidates(turn);
        return switch (candidates.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(about(turn, candidates.getFirst()));
            default -> Optional.of(which(WHICH, candidates));
        };
    }

    /** The desk asked something, and this is no clear request of its own. */
    private Optional<Outcome> answer(Turn turn) {
        if (turn.clearIntent().isPresent()) {
            return Optional.empty();
        }
        var asked = candidates(turn).stream()
                .filter(t -> t.did(turn.cause()) || (t.state().live() && t.deskSpokeLast()))
                .toList();
        return asked.size() == 1
                ? Optional.of(actions.add(turn, asked.getFirst(), turn.text(), true))
                : Optional.empty();
    }

    private List<Ticket> candidates(Turn turn) {
        return tickets.of(turn.person().id(), RECENT).stream()
                .filter(t -> t.state().live() || t.reopens(turn.now()))
                .toList();
    }

    private static Outcome which(String about, List<Ticket> candidates) {
        var options = new ArrayList<Option>();
        candidates.stream().limit(4).forEach(t -> options.add(new Option(t.number(), t.number())));
        options.add(new Option(NEW, about.equals(THANKS) ? "None of them" : "New"));
        return Outcome.ask(about, "Which request is that about?", options.toArray(Option[]::new));
    }

    @Override
    public Outcome answered(Turn turn) {
        var closed = turn.answer(CLOSE).map(picked -> closed(turn, picked));
        var thanked = turn.answer(THANKS).map(picked -> thanked(turn, picked));
        return closed.or(() -> thanked)
                .or(() -> turn.answer(WHICH).map(picked -> added(turn, picked)))
                .orElseGet(() -> which(WHICH, candidates(turn)));
    }

    private Outcome closed(Turn turn, String picked) {
        return own(turn, picked)
                .map(t -> actions.close(turn, t, null))
                .orElseGet(() -> Outcome.done(turn.say("All right, it stays open.")));
    }

    private Outcome thanked(Turn turn, String picked) {
        return own(turn, picked)
                .map(t -> actions.thank(turn, t, turn.request().text()))
                .orElseGet(() -> Outcome.done(turn.say("You are welcome.")));
    }

    private Outcome added(Turn turn, String picked) {
        return own(turn, picked)
                .map(t -> actions.add(turn, t, turn.request().text(), true))
                .orElseGet(() -> fallback.getObject().handOver(turn));
    }

    private Optional<Ticket> own(Turn turn, String number) {
        return tickets.numbered(number).filter(t -> t.involves(turn.person().id()));
    }
}
