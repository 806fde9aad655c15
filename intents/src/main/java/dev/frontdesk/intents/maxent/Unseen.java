package dev.frontdesk.intents.maxent;

import java.util.Arrays;
import java.util.List;

/**
 * What a model said about an example it was not trained on.
 *
 * @param truth the example's label, -1 when the labels do not have it
 * @param best the best in-scope label
 * @param shares of the in-scope probability, of the best three
 * @param rejectProbability how probably it is out of scope; 0 until a gate has said so
 */
@SuppressWarnings("ArrayRecordComponent") // lives as long as one training
record Unseen(
        double[] gateScores,
        boolean outOfScope,
        int truth,
        int best,
        boolean amongThree,
        double[] shares,
        boolean amongTwo,
        double rejectProbability) {

    /** @param labels of the model that is to be made; a fold's model may lack some */
    static Unseen of(LabelModel model, Example example, List<String> labels) {
        Guess guess = model.guess(example.text());
        int[] top = guess.top();
        int truth = model.weights().labels().indexOf(example.label());
        double[] shares = new double[Math.min(3, top.length)];
        Arrays.setAll(shares, i -> LabelModel.share(guess, top[i]));
        return new Unseen(
                guess.gateScores(model.weights().vocabulary()),
                example.label().equals(model.outOfScopeLabel()),
                labels.indexOf(example.label()),
                labels.indexOf(model.weights().labels().get(top[0])),
                among(top, 3, truth),
                shares,
                among(top, 2, truth),
                0);
    }

    private static boolean among(int[] top, int count, int truth) {
        return Arrays.stream(top).limit(count).anyMatch(label -> label == truth);
    }

    Unseen rejectedWith(double probability) {
        return new Unseen(gateScores, outOfScope, truth, best, amongThree, shares, amongTwo, probability);
    }

    boolean usable() {
        return Arrays.stream(gateScores).allMatch(Double::isFinite);
    }

    boolean bestIsRight() {
        return best == truth;
    }

    /** Whether the right label is among those that would be offered. */
    boolean offered(double candidate) {
        return shares.length > 2 && shares[2] >= candidate ? amongThree : amongTwo;
    }

    /** How many labels come into question: none when unknown, one when clear. */
    int candidates(Thresholds thresholds) {
        if (rejectProbability >= thresholds.outOfScope()[best]) {
            return 0;
        }
        if (shares.length < 2 || shares[0] >= thresholds.clear()[best]) {
            return 1;
        }
        return shares.length > 2 && shares[2] >= thresholds.candidate() ? 3 : 2;
    }
}
