package dev.frontdesk.slack.sending;

import java.time.Instant;
import java.util.Locale;

/** Slack's way of writing a time, which is also what it calls a message: seconds, a point, six digits. */
final class Stamps {

    private Stamps() {}

    /** Never before 1970, which Slack does not know. */
    static String of(Instant time) {
        var known = time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time;
        return String.format(Locale.ROOT, "%d.%06d", known.getEpochSecond(), known.getNano() / 1_000);
    }
}
