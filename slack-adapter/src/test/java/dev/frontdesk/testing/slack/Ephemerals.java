package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Messages that one person alone sees. No history has them. */
final class Ephemerals {

    record Whisper(String user, String channel, JsonObject message) {}

    private final Map<String, Whisper> byTs = new ConcurrentSkipListMap<>();
    private final Stamps stamps;
    private final Posts posts;

    Ephemerals(Stamps stamps, Posts posts) {
        this.stamps = stamps;
        this.posts = posts;
    }

    /** The message gets its stamp here. */
    String add(String user, String channel, JsonObject message) {
        var ts = stamps.next();
        Json.put(message, "type", "message", "ts", ts, "is_ephemeral", true, "channel", channel);
        posts.nameBlocks(message);
        byTs.put(ts, new Whisper(user, channel, message));
        return ts;
    }

    Whisper find(String ts) {
        return byTs.get(ts);
    }

    void replace(String ts, JsonObject with) {
        posts.nameBlocks(with);
        byTs.computeIfPresent(ts, (t, old) -> {
            var thread = Json.text(old.message(), "thread_ts");
            Json.put(with, "type", "message", "ts", t, "is_ephemeral", true, "thread_ts", thread);
            return new Whisper(old.user(), old.channel(), with);
        });
    }

    void remove(String ts) {
        byTs.remove(ts);
    }

    List<Whisper> of(String user) {
        return byTs.values().stream().filter(w -> w.user().equals(user)).toList();
    }
}
