package dev.frontdesk.slack.socket;

import java.time.Duration;

/**
 * How patient the sockets are.
 *
 * @param ping a socket is asked so often whether anybody is there
 * @param silence after which nobody is; with {@code ping} it stays below 90 seconds
 * @param first pause before another try to connect, doubled each time
 * @param longest pause between two tries
 * @param greeting how long Slack may take to say hello
 * @param drain how long what is being handled may take at the end
 */
record Pace(Duration ping, Duration silence, Duration first, Duration longest, Duration greeting, Duration drain) {

    static final Pace USUAL = new Pace(
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            Duration.ofSeconds(20),
            Duration.ofSeconds(10));

    /** @param failures in a row, from 1 */
    Duration pause(int failures) {
        var doubled = first.multipliedBy(1L << Math.clamp(failures - 1L, 0, 16));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
