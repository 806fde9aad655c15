package dev.frontdesk.testing.slack;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Time stamps as Slack writes them, each later than the one before, and ids that no one else has. */
final class Stamps {

    private static final long MICROS = 1_000_000;

    private final InstantSource clock;
    private final AtomicLong last = new AtomicLong();
    private final AtomicLong ids = new AtomicLong(36L * 36 * 36 * 36);

    Stamps(InstantSource clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    long seconds() {
        return clock.instant().getEpochSecond();
    }

    String next() {
        var now = clock.instant();
        var micros = now.getEpochSecond() * MICROS + now.getNano() / 1000;
        var stamp = last.updateAndGet(before -> Math.max(before + 1, micros));
        return String.format(Locale.ROOT, "%d.%06d", stamp / MICROS, stamp % MICROS);
    }

    /** {@code Ev0A1B2}: the prefix and letters and digits in capitals, as long as Slack's are. */
    String id(String prefix) {
        var digits = Long.toString(ids.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
        return prefix + "0".repeat(Math.max(0, 10 - digits.length())) + digits;
    }
}
