package dev.frontdesk.intents.evaluation;

import dev.frontdesk.intents.maxent.Example;
import dev.frontdesk.intents.maxent.LabelModel;
import java.util.Arrays;
import java.util.List;

/**
 * How long one text takes, in microseconds: on one thread, each text once, after one pass over all of them to warm up. A
 * rough figure of this machine at this moment, and apart from {@link Evaluation} because no two runs are equal.
 */
public record Latency(int texts, double p50, double p90, double p99, double max) {
    private static final double NANOS = 1_000;

    public static Latency of(LabelModel model, List<Example> examples) {
        examples.forEach(example -> model.judge(example.text()));
        return of(examples.stream()
                .mapToLong(example -> nanos(model, example.text()))
                .toArray());
    }

    private static long nanos(LabelModel model, String text) {
        long before = System.nanoTime();
        model.judge(text);
        return System.nanoTime() - before;
    }

    static Latency of(long... nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latency(
                sorted.length,
                percentile(sorted, 0.5),
                percentile(sorted, 0.9),
                percentile(sorted, 0.99),
                percentile(sorted, 1));
    }

    /** The least time that this share of the texts did not exceed. */
    private static double percentile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / NANOS;
    }
}
