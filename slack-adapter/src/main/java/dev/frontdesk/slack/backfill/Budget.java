package dev.frontdesk.slack.backfill;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many calls may be made within a minute, so that others who call the same methods find them open. */
final class Budget {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final int calls;
    private final Deque<Instant> made = new ArrayDeque<>();

    Budget(InstantSource clock, int calls) {
        this.clock = clock;
        this.calls = calls;
    }

    /** Takes the next call, and says how long to wait before it is made. */
    synchronized Duration take() {
        var now = clock.instant();
        var at = made.size() < calls ? now : later(now, made.removeFirst().plus(MINUTE));
        made.addLast(at);
        return Duration.between(now, at);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
