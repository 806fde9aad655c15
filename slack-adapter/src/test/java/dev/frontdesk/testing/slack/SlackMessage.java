package dev.frontdesk.testing.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message as a test looks at it. What is missing is empty, never null.
 *
 * @param threadTs of the thread it stands in or heads
 * @param user who wrote it
 * @param botId of the bot, if it is the bot's
 * @param eventType of its metadata
 * @param payload of its metadata
 * @param reactions names and who reacted so
 * @param files the names of what is attached
 * @param buttons what stands on its buttons
 * @param words all words a reader sees: those of the blocks, or the text where there are none
 */
public record SlackMessage(
        String ts,
        String threadTs,
        String user,
        String botId,
        String subtype,
        String text,
        JsonArray blocks,
        String eventType,
        JsonObject payload,
        boolean edited,
        Map<String, List<String>> reactions,
        List<String> files,
        List<String> buttons,
        String words,
        JsonObject json) {

    static SlackMessage of(JsonObject json) {
        var blocks = Json.list(json, "blocks");
        var metadata = Json.child(json, "metadata");
        var payload = Json.child(metadata, "event_payload");
        return new SlackMessage(
                Json.text(json, "ts", ""),
                Json.text(json, "thread_ts", ""),
                Json.text(json, "user", ""),
                Json.text(json, "bot_id", ""),
                Json.text(json, "subtype", ""),
                Json.text(json, "text", ""),
                blocks,
                Json.text(metadata, "event_type", ""),
                payload == null ? new JsonObject() : payload,
                json.has("edited"),
                reactions(json),
                Json.objects(Json.list(json, "files"))
                        .map(f -> Json.text(f, "name", ""))
                        .toList(),
                Elements.buttons(blocks),
                words(json, blocks),
                json);
    }

    private static String words(JsonObject json, JsonArray blocks) {
        var typed = Json.objects(blocks).allMatch(b -> "rich_text".equals(Json.text(b, "type")));
        return blocks.isEmpty() || typed ? Json.text(json, "text", "") : Elements.words(blocks);
    }

    private static Map<String, List<String>> reactions(JsonObject json) {
        var reactions = new LinkedHashMap<String, List<String>>();
        Json.objects(Json.list(json, "reactions"))
                .forEach(r -> reactions.put(
                        Json.text(r, "name"), Json.texts(Json.list(r, "users")).toList()));
        return reactions;
    }

    /** Whether the bot wrote it. */
    public boolean byBot() {
        return !botId.isEmpty();
    }

    /** Whether it stands below another message. */
    public boolean reply() {
        return !threadTs.isEmpty() && !threadTs.equals(ts);
    }

    /** A value of the metadata; empty if it is not there. */
    public String payload(String name) {
        return Json.text(payload, name, "");
    }
}
