package dev.frontdesk.testing.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** {@code chat.*} */
final class ChatMethods {

    private final Workspace workspace;
    private final Rooms rooms;
    private final Posts posts;
    private final Ephemerals ephemerals;
    private final WebApi api;

    ChatMethods(WebApi api, Workspace workspace, Posts posts, Ephemerals ephemerals) {
        this.api = api;
        this.workspace = workspace;
        this.rooms = new Rooms(workspace);
        this.posts = posts;
        this.ephemerals = ephemerals;
    }

    void register() {
        api.on("chat.postMessage", "chat:write", this::post);
        api.on("chat.update", "chat:write", this::update);
        api.on("chat.delete", "chat:write", this::delete);
        api.on("chat.postEphemeral", "chat:write", this::postEphemeral);
        api.on("chat.getPermalink", "", this::permalink);
    }

    private JsonObject post(Args args) {
        var channel = rooms.addressed(args, api.granted("chat:write.public"));
        var message = content(args);
        if (message.has("thread_ts")) {
            checkThread(channel, Json.text(message, "thread_ts"));
            if (args.flag("reply_broadcast")) {
                message.addProperty("subtype", "thread_broadcast");
            }
        }
        posts.post(channel, message);
        return Json.object(
                "channel", channel.id, "ts", Json.text(message, "ts"), "message", channel.shown(message, true));
    }

    /** Slack would post below what does not exist, out of everyone's sight; here that is an error, for it is a mistake. */
    private static void checkThread(Channel channel, String thread) {
        var parent = channel.message(thread);
        if (parent == null && !channel.gone(thread)) {
            throw new SlackError("thread_not_found");
        }
        var above = Json.text(parent, "thread_ts");
        if (above != null && !above.equals(thread)) {
            throw new SlackError("cannot_reply_to_message");
        }
    }

    private static JsonObject content(Args args) {
        var message = BotMessages.signed();
        var blocks = args.array("blocks", "invalid_blocks_format");
        var attachments = args.array("attachments", "invalid_attachments");
        var text = args.text("text", args.text("markdown_text"));
        if (text == null && blocks == null && attachments == null) {
            throw new SlackError("no_text");
        }
        Limits.checkText(text);
        Limits.checkBlocks(blocks);
        return Json.put(
                message,
                "text",
                text == null ? "" : text,
                "blocks",
                copy(blocks),
                "attachments",
                copy(attachments),
                "thread_ts",
                args.text("thread_ts"),
                "metadata",
                metadata(args));
    }

    private static JsonArray copy(JsonArray array) {
        return array == null || array.isEmpty() ? null : array.deepCopy();
    }

    private static JsonObject metadata(Args args) {
        var metadata = args.object("metadata", "invalid_metadata_format");
        if (metadata != null
                && (Json.text(metadata, "event_type") == null || Json.child(metadata, "event_payload") == null)) {
            throw new SlackError("invalid_metadata_schema");
        }
        return metadata;
    }

    private JsonObject update(Args args) {
        var channel = rooms.visible(args);
        var before = own(channel, args.text("ts"), "cant_update_message");
        var blocks = args.array("blocks", "invalid_blocks_format");
        var text = args.text("text", args.text("markdown_text"));
        if (text == null && blocks == null && !args.has("attachments")) {
            throw new SlackError("no_text");
        }
        Limits.checkText(text);
        Limits.checkBlocks(blocks);
        var after = changed(before, text, blocks, metadata(args));
        posts.change(channel, after);
        return Json.object(
                "channel",
                channel.id,
                "ts",
                Json.text(after, "ts"),
                "text",
                Json.text(after, "text"),
                "message",
                channel.shown(after, true));
    }

    /** Text without blocks takes the blocks away; blocks without text leave the text. */
    private JsonObject changed(JsonObject before, String text, JsonArray blocks, JsonObject metadata) {
        var after = before.deepCopy();
        if (text != null || blocks != null) {
            after.remove("blocks");
        }
        var edited = Json.object("user", Workspace.BOT, "ts", workspace.stamps.next());
        return Json.put(after, "text", text, "blocks", copy(blocks), "metadata", metadata, "edited", edited);
    }

    private static JsonObject own(Channel channel, String ts, String error) {
        var message = channel.message(ts);
        if (message == null) {
            throw new SlackError("message_not_found");
        }
        if (!Workspace.BOT_ID.equals(Json.text(message, "bot_id"))) {
            throw new SlackError(error);
        }
        return message;
    }

    private JsonObject delete(Args args) {
        var channel = rooms.visible(args);
        var message = own(channel, args.text("ts"), "cant_delete_message");
        posts.delete(channel, message);
        return Json.object("channel", channel.id, "ts", Json.text(message, "ts"));
    }

    private JsonObject postEphemeral(Args args) {
        var channel = rooms.addressed(args, false);
        var user = rooms.person(args.text("user"));
        if (!channel.members.contains(user.id())) {
            throw new SlackError("user_not_in_channel");
        }
        return Json.object("message_ts", ephemerals.add(user.id(), channel.id, content(args)));
    }

    private JsonObject permalink(Args args) {
        var channel = rooms.visible(args);
        var message = channel.message(args.text("message_ts"));
        if (message == null) {
            throw new SlackError("message_not_found");
        }
        return Json.object("channel", channel.id, "permalink", permalink(channel, message));
    }

    static String permalink(Channel channel, JsonObject message) {
        var ts = Json.text(message, "ts");
        var thread = Json.text(message, "thread_ts");
        var link = "https://acme.slack.example/archives/" + channel.id + "/p" + ts.replace(".", "");
        return thread == null || ts.equals(thread) ? link : link + "?thread_ts=" + thread + "&cid=" + channel.id;
    }
}
