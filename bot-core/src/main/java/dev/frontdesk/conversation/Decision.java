package dev.frontdesk.conversation;

import dev.frontdesk.outbox.Saying;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the front desk makes of one turn.
 *
 * @param asker who gets the answer when the outcome asks something
 * @param request what is talked about from now on, or null: as before
 * @param question what becomes of the question that was open
 * @param also what is said besides, as that an older question goes to a human
 * @param handler what decided, as {@code AnswerHandler} or {@code /desk claim}
 * @param lesson what the turn teaches about understanding, or null
 */
record Decision(
        Outcome outcome,
        String asker,
        @Nullable Request request,
        Fate question,
        List<Saying> also,
        @Nullable String picked,
        String handler,
        @Nullable Lesson lesson) {

    /** What becomes of an open question. */
    enum Fate {
        /** It stays open. */
        KEPT,
        /** It was answered or withdrawn. */
        CLOSED,
        /** Something else was begun: a human sees that it was never answered. */
        UNANSWERED,
        /** It is asked again with more known; its time does not start anew. */
        REPEATED
    }

    static Decision aside(Outcome outcome, String handler) {
        return new Decision(outcome, "", null, Fate.KEPT, List.of(), null, handler, null);
    }

    static Decision of(Outcome outcome, String asker, Request request, Fate question) {
        return new Decision(outcome, asker, request, question, List.of(), null, asker, null);
    }

    Decision withFate(Fate fate) {
        return new Decision(outcome, asker, request, fate, also, picked, handler, lesson);
    }

    Decision saying(List<Saying> more) {
        return new Decision(outcome, asker, request, question, more, picked, handler, lesson);
    }

    Decision picked(String label) {
        return new Decision(outcome, asker, request, question, also, label, handler, lesson);
    }

    Decision by(String name) {
        return new Decision(outcome, asker, request, question, also, picked, name, lesson);
    }

    Decision teaching(@Nullable Lesson learnt) {
        return new Decision(outcome, asker, request, question, also, picked, handler, learnt);
    }
}
