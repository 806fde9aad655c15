package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;

/** {@code assistant.threads.*}, and what they left behind. */
final class AssistantMethods {

    private final Workspace workspace;
    private final Rooms rooms;
    private final Map<String, JsonObject> threads = new HashMap<>();

    AssistantMethods(Workspace workspace) {
        this.workspace = workspace;
        this.rooms = new Rooms(workspace);
    }

    void register(WebApi api) {
        api.on("assistant.threads.setStatus", "assistant:write|chat:write", a -> keep(a, "status"));
        api.on("assistant.threads.setTitle", "assistant:write", a -> keep(a, "title"));
        api.on("assistant.threads.setSuggestedPrompts", "assistant:write", this::prompts);
    }

    private JsonObject keep(Args args, String what) {
        Json.put(thread(args), what, args.text(what, ""), what + "_ts", workspace.stamps.next());
        return new JsonObject();
    }

    private JsonObject prompts(Args args) {
        var prompts = args.array("prompts", "invalid_arguments");
        if (prompts == null || prompts.size() > 4) {
            throw new SlackError("invalid_arguments");
        }
        Json.put(thread(args), "prompts", prompts, "prompts_title", args.text("title"));
        return new JsonObject();
    }

    private JsonObject thread(Args args) {
        var channel = rooms.visible(args.needed("channel_id", "channel_not_found"));
        var ts = args.needed("thread_ts", "invalid_thread_ts");
        if (channel.message(ts) == null) {
            throw new SlackError("invalid_thread_ts");
        }
        return threads.computeIfAbsent(channel.id + '/' + ts, k -> new JsonObject());
    }

    /** Status, title and prompts of a thread; no status once the bot has written there since. */
    JsonObject of(Channel channel, String ts) {
        return workspace.locked(() -> {
            var thread = threads.getOrDefault(channel.id + '/' + ts, new JsonObject())
                    .deepCopy();
            var since = Json.text(thread, "status_ts", "");
            if (channel.replies(ts).stream().anyMatch(r -> r.compareTo(since) > 0 && byBot(channel.message(r)))) {
                thread.remove("status");
            }
            return thread;
        });
    }

    private static boolean byBot(JsonObject message) {
        return Workspace.BOT.equals(Json.text(message, "user"));
    }
}
