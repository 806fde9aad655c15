package dev.frontdesk.testing.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Changes what was said, and raises the events of it. Called within the lock of the workspace. */
final class Posts {

    private final Workspace workspace;
    private final Deliveries deliveries;
    private final AtomicLong blockIds = new AtomicLong(1000);

    Posts(Workspace workspace, Deliveries deliveries) {
        this.workspace = workspace;
        this.deliveries = deliveries;
    }

    /** What was posted, and the deliveries of it: the message and, where the bot is mentioned, the mention. */
    record Stored(JsonObject message, List<Delivery> deliveries) {}

    /** The message gets its stamp here. */
    Stored post(Channel channel, JsonObject message) {
        Json.put(message, "type", "message", "ts", workspace.stamps.next());
        nameBlocks(message);
        addParent(channel, message);
        channel.store(message);
        return new Stored(message, announce(channel, message));
    }

    private static void addParent(Channel channel, JsonObject message) {
        var parent = channel.message(Json.text(message, "thread_ts"));
        if (parent != null) {
            Json.put(message, "parent_user_id", Json.text(parent, "user"));
        }
    }

    /** As Slack does: a block without an id gets one, and so does an element without an action id. */
    void nameBlocks(JsonObject owner) {
        Json.objects(Json.list(owner, "blocks")).forEach(block -> {
            if (!block.has("block_id")) {
                block.addProperty("block_id", Long.toString(blockIds.incrementAndGet(), 36));
            }
            Elements.of(block)
                    .filter(e -> Elements.interactive(e) && !e.has("action_id"))
                    .forEach(e -> e.addProperty("action_id", Long.toString(blockIds.incrementAndGet(), 36)));
        });
    }

    private List<Delivery> announce(Channel channel, JsonObject message) {
        var deliveries = new ArrayList<Delivery>();
        if (heard(channel)) {
            var event = located(channel, message);
            deliveries.add(raise(channel, event));
            if (mention(channel, message)) {
                var mention = event.deepCopy();
                mention.remove("channel_type");
                mention.remove("subtype");
                deliveries.add(raise(channel, Json.put(mention, "type", "app_mention")));
            }
        }
        return deliveries;
    }

    static boolean heard(Channel channel) {
        return channel.members.contains(Workspace.BOT);
    }

    private static boolean mention(Channel channel, JsonObject message) {
        return channel.kind != Channel.Kind.IM
                && !Workspace.BOT.equals(Json.text(message, "user"))
                && Json.text(message, "text", "").contains("<@" + Workspace.BOT + '>');
    }

    private static JsonObject located(Channel channel, JsonObject message) {
        var event = message.deepCopy();
        event.remove("metadata");
        return Json.put(
                event,
                "channel",
                channel.id,
                "event_ts",
                Json.text(message, "ts"),
                "channel_type",
                channel.kind.channelType);
    }

    Delivery raise(Channel channel, JsonObject event) {
        return deliveries.event(event, workspace.shared(channel));
    }

    /** Replaces a message by a changed copy of it. */
    Delivery change(Channel channel, JsonObject changed) {
        var before = channel.message(Json.text(changed, "ts"));
        nameBlocks(changed);
        channel.store(changed);
        return heard(channel) ? raise(channel, changed(channel, changed, before)) : silence();
    }

    private JsonObject changed(Channel channel, JsonObject now, JsonObject before) {
        return about(
                channel,
                "message_changed",
                Json.object("message", channel.shown(now, false), "previous_message", channel.shown(before, false)));
    }

    private JsonObject about(Channel channel, String subtype, JsonObject more) {
        var stamp = workspace.stamps.next();
        return Json.put(
                more,
                "type",
                "message",
                "subtype",
                subtype,
                "channel",
                channel.id,
                "hidden",
                true,
                "ts",
                stamp,
                "event_ts",
                stamp,
                "channel_type",
                channel.kind.channelType);
    }

    /** Takes a message away; where there are replies to it, a stone stays in its place. */
    Delivery delete(Channel channel, JsonObject message) {
        var ts = Json.text(message, "ts");
        if (!channel.replies(ts).isEmpty()) {
            return change(
                    channel,
                    Json.object(
                            "type", "message",
                            "subtype", "tombstone",
                            "text", "This message was deleted.",
                            "user", "USLACKBOT",
                            "hidden", true,
                            "ts", ts,
                            "thread_ts", ts));
        }
        var before = channel.shown(message, false);
        channel.remove(ts);
        var event = Json.object("previous_message", before, "deleted_ts", ts);
        return heard(channel) ? raise(channel, about(channel, "message_deleted", event)) : silence();
    }

    /** Adds or takes away a reaction; false if nothing changed. */
    boolean react(Channel channel, JsonObject message, String user, String name, boolean add) {
        var reactions = Json.list(message, "reactions");
        var found = Json.objects(reactions)
                .filter(r -> name.equals(Json.text(r, "name")))
                .findFirst();
        var users = new ArrayList<>(
                found.map(r -> Json.texts(Json.list(r, "users")).toList()).orElse(List.of()));
        if (add == users.contains(user)) {
            return false;
        }
        found.ifPresent(reactions::remove);
        if (add) {
            users.add(user);
        } else {
            users.remove(user);
        }
        if (!users.isEmpty()) {
            reactions.add(Json.object("name", name, "users", users, "count", users.size()));
        }
        keep(message, reactions);
        return true;
    }

    private static void keep(JsonObject message, JsonArray reactions) {
        if (reactions.isEmpty()) {
            message.remove("reactions");
        } else {
            message.add("reactions", reactions);
        }
    }

    Delivery reacted(Channel channel, JsonObject message, String user, String name, boolean added) {
        if (!heard(channel)) {
            return silence();
        }
        return raise(
                channel,
                Json.object(
                        "type",
                        added ? "reaction_added" : "reaction_removed",
                        "user",
                        user,
                        "reaction",
                        name,
                        "item",
                        Json.object("type", "message", "channel", channel.id, "ts", Json.text(message, "ts")),
                        "item_user",
                        Json.text(message, "user"),
                        "event_ts",
                        workspace.stamps.next()));
    }

    /** The bot is not where it happened: settled, and recorded nowhere. */
    static Delivery silence() {
        var none = new Delivery(Deliveries.EVENTS, new JsonObject());
        none.settle(null);
        return none;
    }
}
