package dev.frontdesk.load.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of messages. Both latencies count from the moment a message was due.
 *
 * @param lost accepted and never answered
 * @param doubled answered more than once
 * @param errors what was not accepted: by HTTP status, {@code timeout}, {@code refused} or {@code broken}
 * @param acknowledged until the 202 was there
 * @param answered until the answer was seen on the stream; {@code count} is how many were
 */
public record Figures(
        long sent,
        long accepted,
        long lost,
        long doubled,
        Map<String, Long> errors,
        @Nullable Latency acknowledged,
        @Nullable Latency answered) {

    public long failed() {
        return errors.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean clean() {
        return lost == 0 && doubled == 0 && failed() == 0;
    }
}
