package dev.frontdesk.intents.maxent;

/** A small logistic model that says how probably a text is out of scope. */
@SuppressWarnings("ArrayRecordComponent") // one for each model, never compared
record Gate(double[] means, double[] spreads, double[] weights) {
    static final int SCORES = 9;

    /** 0 to 1. */
    double outOfScope(double[] scores) {
        double z = weights[SCORES];
        for (int i = 0; i < SCORES; i++) {
            z += weights[i] * standard(scores, i);
        }
        return 1 / (1 + StrictMath.exp(-z));
    }

    private double standard(double[] scores, int i) {
        // Far beyond anything seen in fitting a straight line means nothing.
        return Math.clamp((scores[i] - means[i]) / spreads[i], -6, 6);
    }
}
