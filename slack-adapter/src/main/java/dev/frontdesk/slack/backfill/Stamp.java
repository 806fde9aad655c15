package dev.frontdesk.slack.backfill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;

/** Slack's times, as {@code 1700000000.000100}: seconds with six digits behind the point, so that their order is that of the words. */
final class Stamp {

    private Stamp() {}

    static String of(Instant time) {
        return String.format(Locale.ROOT, "%d.%06d", time.getEpochSecond(), time.getNano() / 1_000);
    }

    /** The beginning of time for what is no stamp. */
    static Instant time(String stamp) {
        try {
            var seconds = new BigDecimal(stamp);
            var whole = seconds.setScale(0, RoundingMode.FLOOR);
            return Instant.ofEpochSecond(
                    whole.longValueExact(),
                    seconds.subtract(whole).movePointRight(9).longValue());
        } catch (NumberFormatException | ArithmeticException noStamp) {
            return Instant.EPOCH;
        }
    }
}
