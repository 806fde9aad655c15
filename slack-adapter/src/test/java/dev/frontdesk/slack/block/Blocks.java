package dev.frontdesk.slack.block;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import dev.frontdesk.testing.slack.BlockLimits;
import dev.frontdesk.testing.slack.Surface;
import java.util.ArrayList;
import java.util.List;

/** Blocks as Slack gets them. */
final class Blocks {

    static final Gson GSON = GsonFactory.createSnakeCase();

    private Blocks() {}

    static JsonArray json(List<LayoutBlock> blocks) {
        return GSON.toJsonTree(blocks).getAsJsonArray();
    }

    static JsonObject json(View view) {
        return GSON.toJsonTree(view).getAsJsonObject();
    }

    static void assertTaken(Messages.Message message) {
        assertThat(BlockLimits.problems(json(message.blocks()), Surface.MESSAGE))
                .isEmpty();
        assertThat(message.text()).isNotBlank().hasSizeLessThanOrEqualTo(40_000);
    }

    static void assertTaken(View view) {
        assertThat(BlockLimits.problems(json(view))).isEmpty();
    }

    /** All values under a name, in order. */
    static List<String> all(JsonArray blocks, String path) {
        var found = new ArrayList<String>();
        for (var block : blocks) {
            collect(block.getAsJsonObject(), path.split("\\."), 0, found);
        }
        return found;
    }

    private static void collect(JsonObject json, String[] path, int at, List<String> found) {
        var value = json.get(path[at]);
        boolean end = at + 1 == path.length;
        if (value == null || end != value.isJsonPrimitive()) {
            return;
        }
        if (value.isJsonArray()) {
            value.getAsJsonArray().forEach(v -> collect(v.getAsJsonObject(), path, at + 1, found));
        } else if (value.isJsonObject()) {
            collect(value.getAsJsonObject(), path, at + 1, found);
        } else {
            found.add(value.getAsString());
        }
    }
}
