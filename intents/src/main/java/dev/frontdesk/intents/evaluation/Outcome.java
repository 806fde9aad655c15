package dev.frontdesk.intents.evaluation;

import dev.frontdesk.intents.maxent.Example;
import dev.frontdesk.intents.maxent.Judgement;
import dev.frontdesk.intents.maxent.LabelModel;
import dev.frontdesk.intents.maxent.LabelScore;

/**
 * What a model made of one example. {@code said} is the out-of-scope label for a rejected text; {@code best} the
 * probability of the best in-scope label; {@code offered} says whether the true label is among the candidates.
 */
record Outcome(
        String truth,
        String said,
        double confidence,
        double best,
        int candidates,
        boolean amongThree,
        boolean offered) {
    private static final int THREE = 3;

    static Outcome of(LabelModel model, Example example) {
        Judgement judgement = model.judge(example.text());
        LabelScore best = judgement.top().getFirst();
        return new Outcome(
                example.label(),
                judgement.unknown() ? model.outOfScopeLabel() : best.label(),
                judgement.confidence(),
                best.p(),
                judgement.candidates(),
                among(judgement, THREE, example.label()),
                among(judgement, judgement.candidates(), example.label()));
    }

    private static boolean among(Judgement judgement, int first, String label) {
        return judgement.top().stream()
                .limit(first)
                .anyMatch(score -> score.label().equals(label));
    }

    boolean right() {
        return truth.equals(said);
    }

    boolean clear() {
        return candidates == 1;
    }

    boolean ambiguous() {
        return candidates > 1;
    }
}
