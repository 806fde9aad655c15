package dev.frontdesk.load.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rate.
 *
 * @param rate messages a second that were asked for
 * @param offered messages a second that fell due
 * @param throughput answers a second, from the step's beginning to its last answer
 * @param startDelay from due until the driver began to send: when this is long, the driver is what is slow
 * @param machineLoad the machine's load average over a minute at the end of the step, negative when it is not known
 */
public record Step(
        double rate,
        double offered,
        double throughput,
        Figures all,
        Map<String, Figures> scenarios,
        @Nullable Latency startDelay,
        ServerUse server,
        double machineLoad) {

    private static final double LATE_MILLIS = 50;

    /** One in a hundred messages was sent so late that the figures say more about the driver than about the server. */
    boolean sentLate() {
        return startDelay != null && startDelay.p99() > LATE_MILLIS;
    }

    /** Nearly all that was offered was answered, once, and 99 of 100 within so many milliseconds. */
    boolean holds(double goalMillis) {
        Latency answered = all.answered();
        return all.clean() && answered != null && answered.p99() <= goalMillis && throughput >= 0.9 * offered;
    }
}
