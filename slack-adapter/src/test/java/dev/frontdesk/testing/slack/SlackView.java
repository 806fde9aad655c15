package dev.frontdesk.testing.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/**
 * A form or a home page that someone has before them.
 *
 * @param type modal or home
 * @param metadata what the app keeps in {@code private_metadata}
 * @param words all words a reader sees but for the title
 */
public record SlackView(
        String id,
        String type,
        String callbackId,
        String title,
        String metadata,
        JsonArray blocks,
        List<String> buttons,
        String words,
        JsonObject json) {

    static SlackView of(JsonObject json) {
        var blocks = Json.list(json, "blocks");
        return new SlackView(
                Json.text(json, "id", ""),
                Json.text(json, "type", ""),
                Json.text(json, "callback_id", ""),
                Json.text(Json.child(json, "title"), "text", ""),
                Json.text(json, "private_metadata", ""),
                blocks,
                Elements.buttons(blocks),
                Elements.words(blocks),
                json);
    }
}
