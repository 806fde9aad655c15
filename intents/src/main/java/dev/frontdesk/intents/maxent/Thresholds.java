package dev.frontdesk.intents.maxent;

import java.util.Arrays;

/**
 * Where the decisions change, for each label when it is the best one. {@code outOfScope}: the probability of being out of
 * scope from which a text is unknown. {@code clear}: the best label's share of the in-scope probability from which no
 * other comes into question. {@code candidate}: that share from which a third label is worth naming.
 */
@SuppressWarnings("ArrayRecordComponent") // one for each model, never compared
record Thresholds(double[] outOfScope, double[] clear, double candidate) {
    private static final double CANDIDATE = 0.1;

    /** For sets too small to learn better ones from. */
    static Thresholds unfitted(int labels) {
        return flat(labels, 0.5, 0.4);
    }

    static Thresholds flat(int labels, double outOfScope, double clear) {
        return of(filled(labels, outOfScope), filled(labels, clear));
    }

    static Thresholds of(double[] outOfScope, double[] clear) {
        return new Thresholds(outOfScope, clear, CANDIDATE);
    }

    static double[] filled(int labels, double value) {
        double[] values = new double[labels];
        Arrays.fill(values, value);
        return values;
    }
}
