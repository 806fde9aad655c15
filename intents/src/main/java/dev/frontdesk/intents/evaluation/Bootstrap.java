package dev.frontdesk.intents.evaluation;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Percentile intervals: the examples are drawn anew with replacement, and the middle 95 % of what the figures then are is
 * the interval. The seed is fixed, so the same outcomes give the same intervals.
 */
final class Bootstrap {
    static final int RESAMPLES = 1_000;
    private static final long SEED = 20_261_101;
    private static final double TAIL = 0.025;

    private Bootstrap() {}

    /** By the figures' names; without those for which there is nothing to measure. */
    static Map<String, Interval> intervals(Sample sample, double[] points) {
        double[][] drawn = drawn(sample, points.length);
        Map<String, Interval> intervals = new LinkedHashMap<>();
        for (MainFigure figure : MainFigure.values()) {
            double point = points[figure.ordinal()];
            if (!Double.isNaN(point)) {
                intervals.put(figure.key(), interval(drawn[figure.ordinal()], point));
            }
        }
        return Collections.unmodifiableMap(intervals);
    }

    private static double[][] drawn(Sample sample, int figures) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] drawn = new double[figures][RESAMPLES];
        int[] times = new int[sample.size()];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            Arrays.fill(times, 0);
            for (int i = 0; i < times.length; i++) {
                times[random.nextInt(times.length)]++;
            }
            double[] values = sample.figures(times);
            for (int figure = 0; figure < figures; figure++) {
                drawn[figure][resample] = values[figure];
            }
        }
        return drawn;
    }

    /** Never without the figure itself, which a skewed sample could leave outside. */
    private static Interval interval(double[] drawn, double point) {
        double[] sorted = Arrays.stream(drawn)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return new Interval(point, point);
        }
        int low = (int) Math.floor(TAIL * (sorted.length - 1));
        int high = (int) Math.ceil((1 - TAIL) * (sorted.length - 1));
        return new Interval(Math.min(sorted[low], point), Math.max(sorted[high], point));
    }
}
