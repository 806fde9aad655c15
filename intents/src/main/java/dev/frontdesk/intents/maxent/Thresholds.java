package dev.frontdesk.intents.maxent;

/**
 * Where the decisions change. {@code outOfScope}: the gate's probability from which a text is unknown. {@code clear}: the
 * best label's share of the in-scope probability from which no other comes into question. {@code candidate}: that share
 * from which a third label is worth naming.
 */
public record Thresholds(double outOfScope, double clear, double candidate) {
    /** For sets too small to learn better ones from. */
    static final Thresholds UNFITTED = new Thresholds(0.5, 0.4, 0.1);
}
