package dev.frontdesk.conversation;

import dev.frontdesk.conversation.Decision.Fate;
import dev.frontdesk.conversation.Question.Option;
import dev.frontdesk.intents.Intent;
import dev.frontdesk.intents.IntentCatalog;
import dev.frontdesk.intents.Understanding.Ambiguous;
import dev.frontdesk.intents.Understanding.Clear;
import dev.frontdesk.intents.Understanding.Several;
import dev.frontdesk.intents.Understanding.Unknown;
import dev.frontdesk.intents.Understanding.Wish;
import dev.frontdesk.outbox.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Clear acts, ambiguous offers names, unknown asks once to rephrase and then gives it to a human. */
@Component
class Comprehension {

    static final String WHICH = "which-intent";
    static final String REPHRASE = "rephrase";
    private static final String NAME = Comprehension.class.getSimpleName();
    private static final String SOMETHING_ELSE = "something-else";
    private static final String HUMAN = "human";
    private static final String ALL = "all";

    /** Intents that are about the talk itself: they open nothing, and what was talked about stays. */
    private static final Set<String> CHATTER = Set.of("greet", "give-thanks", "ask-bot", "ticket-status", "ask-status");

    private final Handlers handlers;
    private final IntentCatalog catalog;
    private final Figures figures;

    Comprehension(Handlers handlers, IntentCatalog catalog, Figures figures) {
        this.handlers = handlers;
        this.catalog = catalog;
        this.figures = figures;
    }

    boolean isChatter(String intent) {
        return CHATTER.contains(intent);
    }

    /** Whether it was asked because a message was not clear. */
    boolean asked(Question question) {
        return question.asker().equals(WHICH) || question.asker().equals(REPHRASE);
    }

    /** A button below such a question. */
    Decision answered(Turn turn, Request known, String value) {
        return switch (value) {
            case SOMETHING_ELSE ->
                asking(rephrase(), REPHRASE, known, Fate.CLOSED)
                        .teaching(meant(known, null, Lesson.How.SOMETHING_ELSE));
            case ALL -> all(turn, known);
            case HUMAN -> handedOver(turn, known).teaching(meant(known, null, Lesson.How.HUMAN));
            default -> picked(turn, known, value);
        };
    }

    private Decision picked(Turn turn, Request known, String intent) {
        if (turn.about(known).reading().understanding() instanceof Several several) {
            var meant = several.wishes().stream()
                    .filter(w -> w.intent().name().equals(intent))
                    .findFirst()
                    .map(w -> known.saying(w.text()))
                    .orElse(known);
            return handled(turn.about(meant), meant, intent, Fate.CLOSED);
        }
        return handled(turn, known, intent, Fate.CLOSED).teaching(meant(known, intent, Lesson.How.PICKED));
    }

    Decision understood(Turn turn, Fate question) {
        var understanding = turn.reading().understanding();
        figures.understood(understanding);
        return switch (understanding) {
            case Clear clear -> handled(turn, turn.request(), clear.intent().name(), question);
            case Several several -> several(turn, several.wishes(), question);
            case Ambiguous ambiguous ->
                which(turn, ambiguous.intents(), question).teaching(unclear(turn));
            case Unknown unknown -> unknown(turn, question).teaching(unclear(turn));
        };
    }

    /** No intent fits; somebody may have saved an answer to just these words. */
    private Decision unknown(Turn turn, Fate question) {
        var fate = begun(turn, question);
        return handlers.savedAnswer(turn)
                .map(answer -> Decision.of(answer, handlers.fallbackName(), turn.request(), fate))
                .orElseGet(() -> asking(rephrase(), REPHRASE, turn.request(), fate));
    }

    /** What was said when the bot asked for other words, or which of several it is. */
    Decision retold(Turn turn, Request asked) {
        return retold(turn, asked, asked.plus(turn));
    }

    /** @param both what was asked about together with what is said now */
    Decision retold(Turn turn, Request asked, Request both) {
        return switch (turn.reading().understanding()) {
            case Clear clear -> {
                var intent = clear.intent().name();
                yield handled(turn.about(both), both, intent, Fate.CLOSED)
                        .teaching(meant(asked, intent, Lesson.How.REPHRASED));
            }
            case Several several -> several(turn.about(both), several.wishes(), Fate.CLOSED);
            case Ambiguous ambiguous ->
                which(turn.about(both), ambiguous.intents(), Fate.CLOSED).teaching(unclear(turn));
            case Unknown unknown -> handedOver(turn, both).teaching(unclear(turn));
        };
    }

    private static Lesson unclear(Turn turn) {
        return new Lesson.Unclear(turn.text(), turn.reading());
    }

    /** About what was said last: what went before was asked about, too, and has its own answer. */
    private static Lesson meant(Request request, @Nullable String intent, Lesson.How how) {
        return new Lesson.Meant(request.texts().getLast(), intent, how);
    }

    private Decision handedOver(Turn turn, Request request) {
        var outcome = handlers.handOver(turn.about(request));
        return Decision.of(outcome, "", request, Fate.CLOSED).by(handlers.fallbackName());
    }

    private static Decision asking(Outcome ask, String asker, Request request, Fate question) {
        return Decision.of(ask, asker, request, question).by(NAME);
    }

    Decision handled(Turn turn, Request request, String intent, Fate question) {
        var known = request.as(intent);
        var outcome = handlers.handle(turn.about(known), intent);
        if (isChatter(intent) && !(outcome instanceof Outcome.Ask)) {
            return Decision.aside(outcome, handlers.askerOf(intent)).withFate(question);
        }
        var fate = question == Fate.KEPT ? begun(turn, question) : question;
        return Decision.of(outcome, handlers.askerOf(intent), known, fate);
    }

    /** A new request while another waits for an answer: the other goes to a human. */
    private static Fate begun(Turn turn, Fate question) {
        return question == Fate.KEPT && turn.conversation().question().isPresent() ? Fate.UNANSWERED : question;
    }

    private Decision which(Turn turn, List<Intent> intents, Fate question) {
        var options = new ArrayList<Option>();
        intents.forEach(intent -> options.add(new Option(intent.name(), title(intent))));
        return asked(turn, "Which of these is it about?", options, pressing(intents), question);
    }

    /** Two things in one message: both are offered, and none is forgotten. */
    private Decision several(Turn turn, List<Wish> wishes, Fate question) {
        var intents = wishes.stream().map(Wish::intent).toList();
        var options = new ArrayList<Option>();
        options.add(new Option(ALL, wishes.size() == 2 ? "Both" : "All of them"));
        intents.forEach(intent -> options.add(new Option(intent.name(), "Only: " + title(intent))));
        var prompt = "I read " + (wishes.size() == 2 ? "two" : "three") + " requests here: "
                + intents.stream().map(this::title).collect(Collectors.joining(" · "))
                + ". Shall I take " + (wishes.size() == 2 ? "both?" : "all of them?");
        return asked(turn, prompt, options, pressing(intents).map(name -> ALL), question);
    }

    /** The most pressing one is handled as if it stood alone; each other becomes a ticket of its own. */
    private Decision all(Turn turn, Request known) {
        if (!(turn.about(known).reading().understanding() instanceof Several several)) {
            return handedOver(turn, known);
        }
        var wishes = several.wishes();
        var first = pressing(wishes.stream().map(Wish::intent).toList())
                .flatMap(name -> wishes.stream()
                        .filter(w -> w.intent().name().equals(name))
                        .findFirst())
                .orElse(wishes.getFirst());
        var more = new ArrayList<Saying>();
        for (int i = 0; i < wishes.size(); i++) {
            if (!wishes.get(i).equals(first)) {
                var part = known.part(i + 1, wishes.get(i).text())
                        .as(wishes.get(i).intent().name());
                if (handlers.file(turn.about(part)) instanceof Outcome.Handover filed) {
                    more.addAll(filed.sayings());
                }
            }
        }
        var alone = known.saying(first.text());
        return handled(turn.about(alone), alone, first.intent().name(), Fate.CLOSED)
                .saying(more);
    }

    /** @param pressing what silence means, where one of them cannot wait */
    private Decision asked(Turn turn, String prompt, List<Option> options, Optional<String> pressing, Fate question) {
        options.add(new Option(SOMETHING_ELSE, "Something else"));
        var ask = new Outcome.Ask(
                WHICH,
                prompt,
                options,
                pressing.isPresent() ? Outcome.PRESSING : Outcome.IDLE,
                pressing.orElse(null),
                List.of());
        return asking(ask, WHICH, turn.request(), begun(turn, question));
    }

    private String title(Intent intent) {
        return catalog.find(intent).map(d -> d.title()).orElse(intent.name());
    }

    /** The first that cannot wait for an answer. */
    private Optional<String> pressing(List<Intent> intents) {
        return intents.stream()
                .filter(i -> catalog.find(i)
                        .filter(d -> d.further().containsKey("urgency"))
                        .isPresent())
                .map(Intent::name)
                .findFirst();
    }

    private static Outcome rephrase() {
        return Outcome.ask(
                REPHRASE,
                "I am not sure I understood that. Could you say it in other words? One sentence about what does not work"
                        + " or what you need is enough.",
                new Option(HUMAN, "Get a person"));
    }
}
