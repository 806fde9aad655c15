package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The addresses at which the app may answer a command or a press: five times within half an hour. */
final class ResponseUrls {

    private static final int USES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);

    private record Origin(String user, Channel channel, String ts, Instant until, AtomicInteger uses) {}

    private final Workspace workspace;
    private final Posts posts;
    private final Ephemerals ephemerals;
    private final Map<String, Origin> issued = new ConcurrentHashMap<>();
    private final Queue<JsonObject> bodies = new ConcurrentLinkedQueue<>();

    ResponseUrls(Workspace workspace, Posts posts, Ephemerals ephemerals) {
        this.workspace = workspace;
        this.posts = posts;
        this.ephemerals = ephemerals;
    }

    /** The path of a new address; {@code ts} is the message that was pressed, or null. */
    String issue(String user, Channel channel, String ts) {
        var id = workspace.stamps.id("R");
        issued.put(id, new Origin(user, channel, ts, Instant.now().plus(LIFE), new AtomicInteger()));
        return "/response/" + id;
    }

    /** Makes all addresses that were given so far too old. */
    void expire() {
        issued.replaceAll((id, o) -> new Origin(o.user(), o.channel(), o.ts(), Instant.EPOCH, o.uses()));
    }

    List<JsonObject> bodies() {
        return List.copyOf(bodies);
    }

    Answer use(String id, JsonObject body) {
        var origin = issued.get(id);
        if (origin == null || origin.until().isBefore(Instant.now())) {
            return Answer.refused(404, "expired_url");
        }
        if (origin.uses().incrementAndGet() > USES) {
            return Answer.refused(404, "used_url");
        }
        try {
            Limits.checkText(Json.text(body, "text"));
            Limits.checkBlocks(body.has("blocks") ? Json.list(body, "blocks") : null);
            bodies.add(body);
            workspace.locked(() -> apply(origin, body));
            return Answer.plain("ok");
        } catch (SlackError e) {
            return new Answer(400, Map.of(), Json.write(e.answer()));
        }
    }

    /** What came back with the ack of a command, which is as good as a use of its address. */
    void answered(String user, Channel channel, JsonObject body) {
        if (body.has("text") || body.has("blocks")) {
            workspace.locked(() -> apply(new Origin(user, channel, null, Instant.MAX, new AtomicInteger()), body));
        }
    }

    private String apply(Origin origin, JsonObject body) {
        if (Json.flag(body, "delete_original")) {
            delete(origin);
        } else if (Json.flag(body, "replace_original") && origin.ts() != null) {
            replace(origin, body);
        } else if ("in_channel".equals(Json.text(body, "response_type"))) {
            posts.post(origin.channel(), content(body));
        } else {
            ephemerals.add(origin.user(), origin.channel().id, content(body));
        }
        return "ok";
    }

    private void delete(Origin origin) {
        if (origin.ts() != null) {
            ephemerals.remove(origin.ts());
            Optional.ofNullable(origin.channel().message(origin.ts()))
                    .ifPresent(m -> posts.delete(origin.channel(), m));
        }
    }

    private void replace(Origin origin, JsonObject body) {
        if (ephemerals.find(origin.ts()) != null) {
            ephemerals.replace(origin.ts(), content(body));
            return;
        }
        var before = origin.channel().message(origin.ts());
        if (before == null) {
            throw new SlackError("message_not_found");
        }
        var after = before.deepCopy();
        after.remove("blocks");
        posts.change(
                origin.channel(), Json.put(after, "text", Json.text(body, "text", ""), "blocks", body.get("blocks")));
    }

    private static JsonObject content(JsonObject body) {
        var message = BotMessages.signed();
        for (var name : List.of("text", "blocks", "attachments", "thread_ts", "metadata")) {
            if (body.has(name)) {
                message.add(name, body.get(name).deepCopy());
            }
        }
        return message;
    }
}
