package dev.frontdesk.slack.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A few at once, then one per interval. Whoever has to wait keeps its place, and with it its turn. */
final class Pace {

    /** A place that nobody has come back for is given up after this. */
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final Duration interval;
    private final Duration ahead;
    private final Map<String, Instant> places = new HashMap<>();

    /** When the next would be due if all had gone evenly. */
    private Instant even = Instant.MIN;

    Pace(Duration interval, int burst) {
        this.interval = interval;
        this.ahead = interval.multipliedBy(burst - 1L);
    }

    /** How long this one still has to wait; zero when it is its turn, and the place is given up. */
    synchronized Duration left(String who, Instant now) {
        places.values().removeIf(place -> place.plus(KEPT).isBefore(now));
        var place = places.computeIfAbsent(who, w -> next(now));
        if (place.isAfter(now)) {
            return Duration.between(now, place);
        }
        places.remove(who);
        return Duration.ZERO;
    }

    private Instant next(Instant now) {
        var due = even.isAfter(now) ? even : now;
        even = due.plus(interval);
        return due.minus(ahead);
    }

    /** Whether a new one would behave the same. */
    synchronized boolean idle(Instant now) {
        return places.isEmpty() && !even.isAfter(now);
    }
}
