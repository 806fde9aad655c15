package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;

/** {@code reactions.*} */
final class ReactionMethods {

    private final Rooms rooms;
    private final Posts posts;

    ReactionMethods(Workspace workspace, Posts posts) {
        this.rooms = new Rooms(workspace);
        this.posts = posts;
    }

    void register(WebApi api) {
        api.on("reactions.add", "reactions:write", a -> react(a, true));
        api.on("reactions.remove", "reactions:write", a -> react(a, false));
        api.on("reactions.get", "reactions:read", this::get);
    }

    private JsonObject react(Args args, boolean add) {
        var channel = rooms.entered(args);
        var message = message(channel, args);
        var name = args.needed("name", "invalid_name");
        if (!posts.react(channel, message, Workspace.BOT, name, add)) {
            throw new SlackError(add ? "already_reacted" : "no_reaction");
        }
        posts.reacted(channel, message, Workspace.BOT, name, add);
        return new JsonObject();
    }

    private JsonObject get(Args args) {
        var channel = rooms.entered(args);
        var message = channel.shown(message(channel, args), false);
        return Json.object("type", "message", "channel", channel.id, "message", message);
    }

    private static JsonObject message(Channel channel, Args args) {
        var message = channel.message(args.needed("timestamp", "no_item_specified"));
        if (message == null) {
            throw new SlackError("message_not_found");
        }
        return message;
    }
}
