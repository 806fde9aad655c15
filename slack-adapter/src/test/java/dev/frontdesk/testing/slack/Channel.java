package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A conversation and what was said in it. Guarded by the lock of its workspace. */
final class Channel {

    enum Kind {
        PUBLIC("channel", "C"),
        PRIVATE("group", "G"),
        MPIM("mpim", "G"),
        IM("im", "D");

        final String channelType;
        final String letter;

        Kind(String channelType, String letter) {
            this.channelType = channelType;
            this.letter = letter;
        }
    }

    final String id;
    final String name;
    final Kind kind;
    final Set<String> members = new LinkedHashSet<>();
    final NavigableMap<String, JsonObject> messages = new TreeMap<>();
    private final Map<String, NavigableSet<String>> threads = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    boolean archived;

    Channel(String id, String name, Kind kind, Collection<String> members) {
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.members.addAll(members);
    }

    JsonObject message(String ts) {
        return ts == null ? null : messages.get(ts);
    }

    void store(JsonObject message) {
        var ts = Json.text(message, "ts");
        messages.put(ts, message);
        var thread = Json.text(message, "thread_ts");
        if (thread != null && !thread.equals(ts)) {
            threads.computeIfAbsent(thread, t -> new TreeSet<>()).add(ts);
        }
    }

    void remove(String ts) {
        messages.remove(ts);
        gone.add(ts);
        threads.values().forEach(replies -> replies.remove(ts));
        threads.values().removeIf(Set::isEmpty);
    }

    /** Whether there was a message that was taken away. */
    boolean gone(String ts) {
        return gone.contains(ts);
    }

    List<String> replies(String ts) {
        return List.copyOf(threads.getOrDefault(ts, new TreeSet<>()));
    }

    /** Whether the message stands in the channel itself; replies do only if they were broadcast. */
    static boolean atTop(JsonObject message) {
        var thread = Json.text(message, "thread_ts");
        return thread == null
                || thread.equals(Json.text(message, "ts"))
                || "thread_broadcast".equals(Json.text(message, "subtype"));
    }

    /** A copy as Slack shows it: with what the thread under it adds, and with the metadata only for who asks. */
    JsonObject shown(JsonObject message, boolean withMetadata) {
        var copy = message.deepCopy();
        if (!withMetadata) {
            copy.remove("metadata");
        }
        var replies = threads.get(Json.text(message, "ts"));
        if (replies != null) {
            addThread(copy, replies);
        }
        return copy;
    }

    private void addThread(JsonObject parent, NavigableSet<String> replies) {
        var users = new LinkedHashSet<String>();
        replies.forEach(ts -> users.add(Json.text(messages.get(ts), "user", "")));
        Json.put(
                parent,
                "thread_ts",
                Json.text(parent, "ts"),
                "reply_count",
                replies.size(),
                "reply_users_count",
                users.size(),
                "latest_reply",
                replies.last(),
                "reply_users",
                users,
                "is_locked",
                false,
                "subscribed",
                false);
    }

    JsonObject json(String bot) {
        return Json.object(
                "id",
                id,
                "name",
                kind == Kind.IM ? null : name,
                "name_normalized",
                kind == Kind.IM ? null : name,
                "is_channel",
                kind == Kind.PUBLIC,
                "is_group",
                kind == Kind.PRIVATE,
                "is_im",
                kind == Kind.IM,
                "is_mpim",
                kind == Kind.MPIM,
                "is_private",
                kind != Kind.PUBLIC,
                "is_archived",
                archived,
                "is_general",
                "general".equals(name),
                "is_member",
                kind == Kind.IM ? null : members.contains(bot),
                "user",
                kind == Kind.IM
                        ? members.stream()
                                .filter(m -> !m.equals(bot))
                                .findFirst()
                                .orElse(bot)
                        : null,
                "num_members",
                kind == Kind.IM ? null : members.size(),
                "created",
                1_700_000_000,
                "context_team_id",
                Person.HOME);
    }
}
