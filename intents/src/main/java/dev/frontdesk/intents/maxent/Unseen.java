package dev.frontdesk.intents.maxent;

import java.util.Arrays;

/** What a model said about an example it was not trained on. */
@SuppressWarnings("ArrayRecordComponent") // lives as long as one training
record Unseen(
        double[] gateScores, boolean outOfScope, boolean bestIsRight, double bestShare, double rejectProbability) {

    static Unseen of(LabelModel model, Example example) {
        Guess guess = model.guess(example.text());
        int best = guess.top()[0];
        return new Unseen(
                guess.gateScores(model.weights().vocabulary()),
                example.label().equals(model.outOfScopeLabel()),
                example.label().equals(model.weights().labels().get(best)),
                LabelModel.share(guess, best),
                0);
    }

    Unseen rejectedWith(double probability) {
        return new Unseen(gateScores, outOfScope, bestIsRight, bestShare, probability);
    }

    boolean usable() {
        return Arrays.stream(gateScores).allMatch(Double::isFinite);
    }
}
