package dev.frontdesk.slack.sending;

import dev.frontdesk.chat.DeliveryFailed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps to the pace that Slack allows, so that it seldom has to ask: a message a second and channel after three at once, and 50 edits
 * a minute in all. What has to wait longer than a moment goes back to the outbox and keeps its turn.
 */
final class Pacer {

    private static final Duration MOMENT = Duration.ofMillis(1_500);
    private static final Duration MESSAGE = Duration.ofSeconds(1);
    private static final int MESSAGES_AT_ONCE = 3;

    /** 10 at once and 40 in the minute after: never more than 50 in any minute. */
    private static final Duration EDIT = Duration.ofMillis(1_500);

    private static final int EDITS_AT_ONCE = 10;
    private static final int CHANNELS = 1_000;

    private final InstantSource clock;
    private final Waiting waiting;
    private final Map<String, Pace> channels = new HashMap<>();
    private final Pace edits = new Pace(EDIT, EDITS_AT_ONCE);

    Pacer(InstantSource clock, Waiting waiting) {
        this.clock = clock;
        this.waiting = waiting;
    }

    /** @param effect under which it keeps its turn */
    void message(String channel, String effect) throws DeliveryFailed {
        pass(channel(channel), effect, "messages in this channel");
    }

    /** @param message the edited one: of several edits the newest takes the turn of those before */
    void edit(String message) throws DeliveryFailed {
        pass(edits, message, "edits");
    }

    private Pace channel(String id) {
        synchronized (channels) {
            if (channels.size() >= CHANNELS) {
                var now = clock.instant();
                channels.values().removeIf(pace -> pace.idle(now));
            }
            return channels.computeIfAbsent(id, i -> new Pace(MESSAGE, MESSAGES_AT_ONCE));
        }
    }

    private void pass(Pace pace, String who, String what) throws DeliveryFailed {
        var left = pace.left(who, clock.instant());
        if (left.isPositive() && left.compareTo(MOMENT) <= 0) {
            waitFor(left);
            left = pace.left(who, clock.instant());
        }
        if (left.isPositive()) {
            throw DeliveryFailed.retry("Slack allows no more " + what + " now", left);
        }
    }

    private void waitFor(Duration left) throws DeliveryFailed {
        try {
            // Sleeping may end a little early by another clock than ours.
            waiting.pass(left.plusMillis(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DeliveryFailed.retry("Frontdesk is stopping", null);
        }
    }
}
