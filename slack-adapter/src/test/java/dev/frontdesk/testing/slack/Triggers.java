package dev.frontdesk.testing.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Trigger ids: each opens one view, and only for three seconds. */
final class Triggers {

    private static final Duration FRESH = Duration.ofSeconds(3);

    private record Trigger(Instant at, String user, boolean used) {}

    private final Stamps stamps;
    private final Map<String, Trigger> issued = new ConcurrentHashMap<>();

    Triggers(Stamps stamps) {
        this.stamps = stamps;
    }

    String issue(String user) {
        var id = stamps.id("") + ".trigger";
        issued.put(id, new Trigger(Instant.now(), user, false));
        return id;
    }

    /** Makes all that were given so far too old. */
    void expire() {
        issued.replaceAll((id, t) -> new Trigger(Instant.EPOCH, t.user(), t.used()));
    }

    /** Uses it up, and says whose it is. */
    String exchange(String id) {
        var trigger = issued.get(id);
        if (trigger == null) {
            throw new SlackError("invalid_trigger_id");
        }
        if (trigger.used()) {
            throw new SlackError("exchanged_trigger_id");
        }
        if (trigger.at().plus(FRESH).isBefore(Instant.now())) {
            throw new SlackError("expired_trigger_id");
        }
        issued.put(id, new Trigger(trigger.at(), trigger.user(), true));
        return trigger.user();
    }
}
