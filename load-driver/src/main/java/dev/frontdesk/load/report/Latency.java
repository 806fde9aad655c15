package dev.frontdesk.load.report;

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Percentiles of measured times, in milliseconds, within 0.1 % of what was measured; {@code p999} is the 99.9th. */
public record Latency(long count, double p50, double p90, double p99, double p999, double max) {

    private static final long LONGEST = TimeUnit.HOURS.toNanos(1);

    /** Null when nothing was measured. Longer than an hour counts as an hour. */
    public static @Nullable Latency of(LongStream nanos) {
        Histogram histogram = new Histogram(LONGEST, 3);
        nanos.forEach(time -> histogram.recordValue(Math.clamp(time, 0, LONGEST)));
        return histogram.getTotalCount() == 0 ? null : of(histogram);
    }

    private static Latency of(Histogram histogram) {
        return new Latency(
                histogram.getTotalCount(),
                millis(histogram.getValueAtPercentile(50)),
                millis(histogram.getValueAtPercentile(90)),
                millis(histogram.getValueAtPercentile(99)),
                millis(histogram.getValueAtPercentile(99.9)),
                millis(histogram.getMaxValue()));
    }

    private static double millis(long nanos) {
        return Math.round(nanos / 1e4) / 100.0;
    }
}
