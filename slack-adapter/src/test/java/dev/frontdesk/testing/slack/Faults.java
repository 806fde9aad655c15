package dev.frontdesk.testing.slack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What shall go wrong, and how often. */
public final class Faults {

    private static final int BURST = 3;

    private static final class Planned {
        final String method;
        final String channel;
        final Fault fault;
        int times;

        Planned(String method, String channel, Fault fault, int times) {
            this.method = method;
            this.channel = channel;
            this.fault = fault;
            this.times = times;
        }
    }

    private record Bucket(double tokens, long at) {}

    private final List<Planned> planned = new ArrayList<>();
    private final Map<String, Bucket> buckets = new HashMap<>();
    private boolean enforced;
    private String revoked;
    private boolean refused;

    /** The next calls of the method, as many as {@code times}, go wrong in this way. */
    public synchronized void fail(String method, int times, Fault fault) {
        planned.add(new Planned(method, null, fault, times));
    }

    /** As {@link #fail(String, int, Fault)}, for calls about one channel (by its id) only. */
    public synchronized void failIn(String channel, String method, int times, Fault fault) {
        planned.add(new Planned(method, channel, fault, times));
    }

    /** The next calls of the method get 429 with this Retry-After. */
    public void rateLimit(String method, int times, int retryAfterSeconds) {
        fail(method, times, Fault.rate(Duration.ofSeconds(retryAfterSeconds)));
    }

    /** Whether one post a second and channel is kept to, with bursts of three. Off at first. */
    public synchronized void enforceRate(boolean on) {
        enforced = on;
        buckets.clear();
    }

    /** Every call from now on is refused with this code: token_revoked, account_inactive, invalid_auth. */
    public synchronized void revokeTokens(String code) {
        revoked = code;
    }

    /** The tokens are good again. */
    public synchronized void restoreTokens() {
        revoked = null;
    }

    /** While refused, {@code apps.connections.open} fails and there are no new sockets. */
    public synchronized void refuseSockets(boolean on) {
        refused = on;
    }

    /** Nothing goes wrong any more. */
    public synchronized void clear() {
        planned.clear();
        enforced = false;
        revoked = null;
        refused = false;
    }

    /** How many of the planned faults have not struck yet. */
    public synchronized int left() {
        return planned.stream().mapToInt(p -> p.times).sum();
    }

    synchronized String revoked() {
        return revoked;
    }

    /** What strikes this call, or null. */
    synchronized Fault next(String method, String channel) {
        for (var p : planned) {
            if (p.times > 0 && p.method.equals(method) && (p.channel == null || p.channel.equals(channel))) {
                p.times--;
                return p.fault;
            }
        }
        if (refused && method.equals("apps.connections.open")) {
            return Fault.error("internal_error");
        }
        return enforced && method.equals("chat.postMessage") && !take(channel)
                ? Fault.rate(Duration.ofSeconds(1))
                : null;
    }

    private boolean take(String channel) {
        var now = System.nanoTime();
        var bucket = buckets.getOrDefault(channel, new Bucket(BURST, now));
        var tokens = Math.min(BURST, bucket.tokens() + (now - bucket.at()) / 1e9);
        var enough = tokens >= 1;
        buckets.put(channel, new Bucket(enough ? tokens - 1 : tokens, now));
        return enough;
    }
}
