package dev.frontdesk.load;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** Percentiles of measured times, exact: every value is kept. */
final class Latencies {

    private final long[] sorted;

    Latencies(LongStream nanos) {
        sorted = nanos.sorted().toArray();
    }

    /** Milliseconds with two decimals; null where nothing was measured. */
    Map<String, Double> millis() {
        Map<String, Double> result = new LinkedHashMap<>();
        result.put("p50", perMille(500));
        result.put("p90", perMille(900));
        result.put("p99", perMille(990));
        result.put("p999", perMille(999));
        result.put("max", perMille(1000));
        return result;
    }

    /** The smallest value that is not less than the given share of all. */
    Double perMille(long share) {
        if (sorted.length == 0) {
            return null;
        }
        long rank = (share * sorted.length + 999) / 1000;
        return Math.round(sorted[(int) Math.max(0, rank - 1)] / 1e4) / 100.0;
    }

    @Override
    public String toString() {
        return sorted.length + " values " + Arrays.toString(millis().values().toArray());
    }
}
