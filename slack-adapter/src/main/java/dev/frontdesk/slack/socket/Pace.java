package dev.frontdesk.slack.socket;

import java.time.Duration;

/**
 * How patient the sockets are.
 *
 * @param ping a socket is asked so often whether anybody is there
 * @param silence after which nobody is; with {@code ping} it stays below 90 seconds
 * @param first pause before a second try to connect, doubled each time; the first try after a loss is made at once
 * @param longest pause between two tries
 * @param greeting how long Slack may take to say hello
 * @param drain how long what is being handled may take at the end
 */
record Pace(Duration ping, Duration silence, Duration first, Duration longest, Duration greeting, Duration drain) {

    private static final Duration AT_ONCE = Duration.ofMillis(20);

    static final Pace USUAL = new Pace(
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofMillis(500),
            Duration.ofSeconds(60),
            Duration.ofSeconds(20),
            Duration.ofSeconds(10));

    /** @param failures in a row, from 1: what broke once is mended at once, for nobody hears what is said meanwhile */
    Duration pause(int failures) {
        if (failures <= 1) {
            return AT_ONCE;
        }
        var doubled = first.multipliedBy(1L << Math.clamp(failures - 2L, 0, 16));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
