package dev.frontdesk.testing.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** Refuses what is over a limit, as the Web API does. */
final class Limits {

    private static final int TEXT = 40_000;

    private Limits() {}

    static void checkText(String text) {
        if (text != null && text.length() > TEXT) {
            throw new SlackError("msg_too_long");
        }
    }

    static void checkBlocks(JsonArray blocks) {
        if (blocks != null) {
            refuse("invalid_blocks", BlockLimits.problems(blocks, Surface.MESSAGE));
        }
    }

    static void checkView(JsonObject view, String type) {
        if (view == null) {
            throw SlackError.withMessages("invalid_arguments", List.of("missing required field: view"));
        }
        if (!type.equals(Json.text(view, "type"))) {
            throw SlackError.withMessages(
                    "invalid_arguments", List.of("must be a " + type + " [json-pointer:/view/type]"));
        }
        refuse("invalid_arguments", BlockLimits.problems(view));
    }

    private static void refuse(String code, List<String> problems) {
        if (!problems.isEmpty()) {
            throw SlackError.withMessages(code, problems);
        }
    }
}
