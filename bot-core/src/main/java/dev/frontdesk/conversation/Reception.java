package dev.frontdesk.conversation;

import dev.frontdesk.chat.Place;
import dev.frontdesk.conversation.Decision.Fate;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Decides what one turn is: the few words that always work, then an open question, then whose message it is, then what it means.
 * Decides only; the front desk commits.
 */
@Component
class Reception {

    /** "Human" is about what was said last, for so long. */
    private static final Duration STILL_MEANT = Duration.ofMinutes(10);

    private static final String NAME = Reception.class.getSimpleName();

    private final Commands commands;
    private final Handlers handlers;
    private final List<Route> routes;
    private final Comprehension comprehension;
    private final Aftermath aftermath;
    private final Map<String, ChoiceHandler> choices = new HashMap<>();

    Reception(
            Commands commands,
            Handlers handlers,
            List<Route> routes,
            Comprehension comprehension,
            Aftermath aftermath,
            List<ChoiceHandler> choices) {
        this.aftermath = aftermath;
        this.commands = commands;
        this.handlers = handlers;
        this.routes = routes;
        this.comprehension = comprehension;
        choices.forEach(c -> this.choices.put(c.kind(), c));
    }

    Decision decide(Turn turn) {
        var message = Objects.requireNonNull(turn.message());
        return switch (message.kind()) {
            case COMMAND -> settling(turn, command(turn, message.text()));
            case CHOICE -> pressed(turn, Objects.requireNonNullElse(message.choice(), ""));
            case TEXT -> typed(turn);
            case EDIT -> aftermath.reworded(turn);
            case DELETION -> aftermath.takenBack(turn);
            case REACTION -> settling(turn, commands.signed(turn, message.text()));
        };
    }

    /** What the person was being asked about has become a ticket by another way: no question is left. */
    private static Decision settling(Turn turn, Decision decision) {
        var talk = turn.conversation();
        var open = talk.question().isPresent()
                && decision.outcome() instanceof Outcome.Handover handover
                && talk.request()
                        .filter(r -> r.key().equals(handover.request()))
                        .isPresent();
        return open ? decision.withFate(Fate.CLOSED) : decision;
    }

    /** Nobody answered, and the question says what that means. */
    Decision silent(Turn turn, Question question) {
        var silence = Objects.requireNonNull(question.silence());
        // Silence picks nothing that one could learn from.
        return answered(turn, turn.request(), question, silence).teaching(null);
    }

    private Decision command(Turn turn, String line) {
        var options = turn.message() == null
                ? Map.<String, String>of()
                : turn.message().fields();
        return commands.run(turn, line, options);
    }

    // --- buttons

    private Decision pressed(Turn turn, String reference) {
        var ref = Ref.parse(reference);
        if (ref.isEmpty()) {
            return closed(turn);
        }
        if (ref.get().kind().equals(Question.REF)) {
            return pressedAnswer(turn, ref.get());
        }
        var handler = choices.get(ref.get().kind());
        return handler == null
                ? closed(turn)
                : Decision.aside(
                        handler.pressed(turn, ref.get()),
                        ClassUtils.getUserClass(handler).getSimpleName());
    }

    private Decision pressedAnswer(Turn turn, Ref ref) {
        var open = turn.conversation().question().filter(q -> q.id().equals(ref.id()));
        var request = turn.conversation().request();
        if (open.isEmpty()
                || request.isEmpty()
                || open.get().option(ref.action()).isEmpty()) {
            return closed(turn);
        }
        return answered(turn, request.get(), open.get(), ref.action());
    }

    private static Decision closed(Turn turn) {
        var said = turn.tell(
                "That question is closed. Just write what you need, or say /desk status to see your requests.");
        return Decision.aside(Outcome.done(said), NAME);
    }

    private Decision answered(Turn turn, Request request, Question question, String value) {
        var known = request.answered(question.about(), value);
        var label = question.option(value).map(Question.Option::label).orElse(value);
        if (comprehension.asked(question)) {
            return comprehension.answered(turn, known, value).picked(label);
        }
        var about = turn.about(known);
        var asker = handlers.asker(question.asker());
        var outcome = asker.isPresent() ? asker.get().answered(about) : handlers.handOver(about);
        return Decision.of(outcome, question.asker(), known, Fate.CLOSED)
                .by(asker.isPresent() ? question.asker() : handlers.fallbackName())
                .picked(label);
    }

    // --- words

    private Decision typed(Turn turn) {
        var message = Objects.requireNonNull(turn.message());
        var words = turn.text().strip();
        var spoken = message.mentioned() ? commands.spoken(turn, words) : Optional.<Decision>empty();
        if (spoken.isPresent()) {
            return spoken.get();
        }
        if (!message.mentioned() && (turn.place() == Place.TRIAGE || turn.place() == Place.ELSEWHERE)) {
            return routed(turn)
                    .map(r -> Decision.aside(r.outcome(), r.name()))
                    .orElseGet(() -> Decision.aside(Outcome.silent(), NAME));
        }
        return always(turn, words).or(() -> answering(turn, words)).orElseGet(() -> begin(turn, Fate.KEPT));
    }

    private Optional<Decision> always(Turn turn, String words) {
        var talk = turn.conversation();
        if (Clues.restart(words) || Clues.cancel(words)) {
            var said = Clues.restart(words)
                    ? "Let us start over. What do you need?"
                    : talk.question().isPresent()
                            ? "All right, I dropped that. Nothing was opened."
                            : "There is nothing to cancel right now. What do you need?";
            return Optional.of(Decision.aside(Outcome.done(turn.say(said)), NAME)
                    .withFate(Fate.CLOSED)
                    .picked(Clues.bare(words)));
        }
        if (Clues.human(words)) {
            var question = talk.question();
            if (question.isPresent()
                    && question.get().silence() != null
                    && talk.request().isPresent()) {
                return Optional.of(
                        silent(turn.about(talk.request().get()), question.get()).picked("a person"));
            }
            var request = talk.request()
                    .filter(r -> question.isPresent() || turn.now().isBefore(r.at().plus(STILL_MEANT)));
            var about = request.isPresent() ? turn.about(request.get()) : turn;
            return Optional.of(comprehension
                    .handled(about, about.request(), "talk-to-human", Fate.CLOSED)
                    .picked("a person"));
        }
        return Optional.empty();
    }

    /** An open question wins, when this answers it, adds to it, or asks it to wait. */
    private Optional<Decision> answering(Turn turn, String words) {
        var open = turn.conversation().question();
        var asked = turn.conversation().request();
        if (open.isEmpty() || asked.isEmpty() || elsewhere(turn, asked.get())) {
            return Optional.empty();
        }
        var question = open.get();
        var option = option(question, words);
        if (option.isPresent()) {
            return Optional.of(answered(turn, asked.get(), question, option.get()));
        }
        if (comprehension.asked(question)) {
            return Optional.of(comprehension.retold(turn, asked.get()));
        }
        return Optional.of(besides(turn, asked.get(), question));
    }

    /** Written in a thread, but not in the one the question is about. */
    private static boolean elsewhere(Turn turn, Request asked) {
        var thread = Objects.requireNonNull(turn.message()).address().thread();
        return thread != null && !thread.equals(asked.where().thread());
    }

    private Decision besides(Turn turn, Request asked, Question question) {
        var clear = turn.clearIntent();
        if (clear.isPresent() && comprehension.isChatter(clear.get().name())) {
            var intent = clear.get().name();
            return Decision.aside(handlers.handle(turn, intent), handlers.askerOf(intent));
        }
        if (clear.isPresent() && !clear.get().name().equals(asked.intent())) {
            return begin(turn, Fate.UNANSWERED);
        }
        var more = asked.plus(turn);
        var asker = handlers.asker(question.asker());
        if (asker.isEmpty()) {
            return begin(turn, Fate.UNANSWERED);
        }
        return Decision.of(asker.get().answered(turn.about(more)), question.asker(), more, Fate.REPEATED);
    }

    private static Optional<String> option(Question question, String words) {
        var bare = Clues.bare(words);
        var options = question.options();
        var named = options.stream()
                .filter(o -> Clues.bare(o.label()).equals(bare) || o.value().equalsIgnoreCase(bare))
                .map(Question.Option::value)
                .findFirst();
        if (named.isPresent() || options.size() < 2) {
            return named;
        }
        if (Clues.yes(words) && options.size() == 2) {
            return Optional.of(options.getFirst().value());
        }
        return Clues.no(words) ? Optional.of(options.getLast().value()) : Optional.empty();
    }

    // --- a message that answers nothing

    private record Routed(Outcome outcome, Route route) {
        String name() {
            return ClassUtils.getUserClass(route).getSimpleName();
        }
    }

    private Optional<Routed> routed(Turn turn) {
        for (var route : routes) {
            var outcome = route.route(turn);
            if (outcome.isPresent()) {
                return Optional.of(new Routed(outcome.get(), route));
            }
        }
        return Optional.empty();
    }

    private Decision begin(Turn turn, Fate question) {
        var routed = routed(turn);
        if (routed.isPresent()) {
            var outcome = routed.get().outcome();
            var keeps = outcome instanceof Outcome.Ask;
            var fate = keeps
                            && question == Fate.KEPT
                            && turn.conversation().question().isPresent()
                    ? Fate.UNANSWERED
                    : question;
            return keeps
                    ? Decision.of(outcome, routed.get().route().askerName(), turn.request(), fate)
                    : Decision.aside(outcome, routed.get().name()).withFate(question);
        }
        return comprehension.understood(turn, question);
    }
}
