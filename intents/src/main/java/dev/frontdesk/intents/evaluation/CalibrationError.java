package dev.frontdesk.intents.evaluation;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Expected calibration error: ten bins of equal width from 0 to 1; in each, how far the mean probability is from the share
 * that came true; averaged by the number in each bin. 0 is best, 1 is worst.
 */
final class CalibrationError {
    private static final int BINS = 10;

    private CalibrationError() {}

    static double of(List<Outcome> outcomes, ToDoubleFunction<Outcome> probability, Predicate<Outcome> cameTrue) {
        double[] gaps = new double[BINS];
        for (Outcome outcome : outcomes) {
            double p = probability.applyAsDouble(outcome);
            // The sum of differences in a bin is the difference of its means times its number.
            gaps[Math.clamp((int) (p * BINS), 0, BINS - 1)] += p - (cameTrue.test(outcome) ? 1 : 0);
        }
        double sum = 0;
        for (double gap : gaps) {
            sum += Math.abs(gap);
        }
        return sum / Math.max(1, outcomes.size());
    }
}
