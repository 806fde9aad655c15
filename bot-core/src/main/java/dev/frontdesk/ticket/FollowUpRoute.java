package dev.frontdesk.ticket;

import dev.frontdesk.chat.Place;
import dev.frontdesk.conversation.DefaultHandler;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Question.Option;
import dev.frontdesk.conversation.Request;
import dev.frontdesk.conversation.Route;
import dev.frontdesk.conversation.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private static final String NEW = "new";
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
        if (turn.place() == Place.TRIAGE) {
            return Optional.empty();
        }
        if (turn.clearly("give-thanks")) {
            var candidates = candidates(turn);
            return candidates.size() == 1
                    ? Optional.of(actions.thank(turn, candidates.getFirst(), turn.text()))
                    : Optional.empty();
        }
        return sameRequest(turn).or(() -> turn.clearly("update-ticket") ? update(turn) : answer(turn));
    }

    private Optional<Outcome> sameRequest(Turn turn) {
        return turn.conversation()
                .request()
                .filter(r -> r.ticket() != null && turn.now().isBefore(r.at().plus(SAME_REQUEST)))
                .filter(r -> !differs(turn, r))
                .flatMap(r -> tickets.numbered(String.valueOf(r.ticket())))
                .filter(t -> t.state().live() || t.reopens(turn.now()))
                .map(t -> actions.add(turn, t, turn.text(), true));
    }

    private static boolean differs(Turn turn, Request recent) {
        return turn.clearIntent()
                .filter(i -> !i.name().equals(recent.intent()) && !i.name().equals("update-ticket"))
                .isPresent();
    }

    private Optional<Outcome> update(Turn turn) {
        var candidates = candidates(turn);
        return switch (candidates.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(actions.add(turn, candidates.getFirst(), turn.text(), true));
            default -> Optional.of(which(candidates));
        };
    }

    /** The desk asked something, and this is no clear request of its own. */
    private Optional<Outcome> answer(Turn turn) {
        if (turn.clearIntent().isPresent()) {
            return Optional.empty();
        }
        var asked = candidates(turn).stream()
                .filter(t -> t.state().live() && t.deskSpokeLast())
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

    private static Outcome which(List<Ticket> candidates) {
        var options = new ArrayList<Option>();
        candidates.stream().limit(4).forEach(t -> options.add(new Option(t.number(), t.number())));
        options.add(new Option(NEW, "New"));
        return Outcome.ask(WHICH, "Which request is that about?", options.toArray(Option[]::new));
    }

    @Override
    public Outcome answered(Turn turn) {
        var picked = turn.answer(WHICH).orElse("");
        if (picked.isEmpty()) {
            return which(candidates(turn));
        }
        return tickets.numbered(picked)
                .filter(t -> t.involves(turn.person().id()))
                .map(t -> actions.add(turn, t, turn.request().text(), true))
                .orElseGet(() -> fallback.getObject().handOver(turn));
    }
}
