package dev.frontdesk.slack.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Methods that Slack has asked to wait with, each until when; forgotten by a restart, when Slack asks again. */
public final class Gates {

    private final InstantSource clock;
    private final Map<String, Instant> closed = new ConcurrentHashMap<>();

    public Gates(InstantSource clock) {
        this.clock = clock;
    }

    /** @param channel null when the method is closed everywhere */
    public void close(String method, @Nullable String channel, Duration wait) {
        closed.merge(key(method, channel), clock.instant().plus(wait), (a, b) -> a.isAfter(b) ? a : b);
    }

    /** How long the method must still wait, zero when it need not. */
    public Duration closedFor(String method, @Nullable String channel) {
        var everywhere = left(key(method, null));
        var there = channel == null ? Duration.ZERO : left(key(method, channel));
        return everywhere.compareTo(there) > 0 ? everywhere : there;
    }

    private Duration left(String key) {
        var until = closed.get(key);
        var now = clock.instant();
        if (until == null) {
            return Duration.ZERO;
        }
        if (!until.isAfter(now)) {
            closed.remove(key, until);
            return Duration.ZERO;
        }
        return Duration.between(now, until);
    }

    private static String key(String method, @Nullable String channel) {
        return channel == null ? method : method + ' ' + channel;
    }
}
