package dev.frontdesk.testing.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;

/** What Slack allows of Block Kit: what may stand where, how many, and how long in characters. */
public final class BlockLimits {

    private final Findings found = new Findings();
    private final ElementLimits elements;
    private final Surface surface;

    private BlockLimits(Surface surface) {
        this.surface = surface;
        this.elements = new ElementLimits(found, surface);
    }

    /** What Slack would refuse the blocks for, each with a pointer to the place; empty if nothing. */
    public static List<String> problems(JsonArray blocks, Surface surface) {
        var limits = new BlockLimits(surface);
        limits.blocks(blocks, "/blocks");
        return limits.found.problems();
    }

    /** What Slack would refuse a modal or a home page for; empty if nothing. */
    public static List<String> problems(JsonObject view) {
        var modal = !"home".equals(Json.text(view, "type"));
        var limits = new BlockLimits(modal ? Surface.MODAL : Surface.HOME);
        limits.view(view, modal);
        return limits.found.problems();
    }

    private void view(JsonObject view, boolean modal) {
        if (modal) {
            found.text(view, "title", 24, true, "/view");
            found.optionalText(view, "submit", 24, true, "/view");
            found.optionalText(view, "close", 24, true, "/view");
            if (hasInput(view) && Json.child(view, "submit") == null) {
                found.add("`submit` is required when an input block is within the `blocks` array", "/view");
            }
        }
        found.oneOf(view, "type", Set.of("modal", "home"), "/view");
        found.length(view, "private_metadata", 3000, "/view");
        found.length(view, "callback_id", 255, "/view");
        found.length(view, "external_id", 255, "/view");
        if (view.get("blocks") instanceof JsonArray blocks) {
            blocks(blocks, "/view/blocks");
        } else {
            found.add("missing required field: blocks", "/view");
        }
    }

    private static boolean hasInput(JsonObject view) {
        return Json.objects(Json.list(view, "blocks")).anyMatch(b -> "input".equals(Json.text(b, "type")));
    }

    private void blocks(JsonArray blocks, String pointer) {
        if (blocks.size() > surface.mostBlocks) {
            found.add("no more than " + surface.mostBlocks + " items allowed", pointer);
        }
        var objects = found.objects(blocks, pointer);
        found.unique(objects, "block_id", pointer);
        for (int i = 0; i < objects.size(); i++) {
            block(objects.get(i), pointer + '/' + i);
        }
    }

    private void block(JsonObject block, String at) {
        found.length(block, "block_id", 255, at);
        switch (Json.text(block, "type", "")) {
            case "section" -> section(block, at);
            case "header" -> found.text(block, "text", 150, true, at);
            case "divider" -> {}
            case "actions" -> actions(block, at);
            case "context" -> context(block, at);
            case "image" -> {
                elements.image(block, at);
                found.optionalText(block, "title", 2000, true, at);
            }
            case "input" -> input(block, at);
            case "markdown" -> markdown(block, at);
            case "rich_text" -> found.items(block, "elements", 1, 1000, at);
            case "video" -> video(block, at);
            case "context_actions" -> contextActions(block, at);
            case "table" -> found.items(block, "rows", 1, 100, at);
            default -> found.add("unsupported type: " + Json.text(block, "type"), at + "/type");
        }
    }

    private void section(JsonObject block, String at) {
        if (Json.child(block, "text") == null && Json.list(block, "fields").isEmpty()) {
            found.add("either text or fields must be there", at);
        }
        found.optionalText(block, "text", 3000, false, at);
        if (block.has("fields")) {
            var fields = found.items(block, "fields", 1, 10, at);
            for (int i = 0; i < fields.size(); i++) {
                found.textObject(fields.get(i), 2000, false, at + "/fields/" + i);
            }
        }
        var accessory = Json.child(block, "accessory");
        if (accessory != null) {
            elements.pressable(accessory, at + "/accessory");
        }
    }

    private void actions(JsonObject block, String at) {
        var items = found.items(block, "elements", 1, 25, at);
        found.unique(items, "action_id", at + "/elements");
        for (int i = 0; i < items.size(); i++) {
            if ("image".equals(Json.text(items.get(i), "type"))) {
                found.add("unsupported type: image", at + "/elements/" + i);
            }
            elements.pressable(items.get(i), at + "/elements/" + i);
        }
    }

    private void context(JsonObject block, String at) {
        var items = found.items(block, "elements", 1, 10, at);
        for (int i = 0; i < items.size(); i++) {
            if ("image".equals(Json.text(items.get(i), "type"))) {
                elements.image(items.get(i), at + "/elements/" + i);
            } else {
                found.textObject(items.get(i), 3000, false, at + "/elements/" + i);
            }
        }
    }

    private void contextActions(JsonObject block, String at) {
        if (surface != Surface.MESSAGE) {
            found.add("unsupported type: context_actions", at + "/type");
        }
        var items = found.items(block, "elements", 1, 5, at);
        found.unique(items, "action_id", at + "/elements");
        items.forEach(e -> found.oneOf(e, "type", Set.of("feedback_buttons", "icon_button"), at + "/elements"));
    }

    private void input(JsonObject block, String at) {
        found.text(block, "label", 2000, true, at);
        found.optionalText(block, "hint", 2000, true, at);
        var element = Json.child(block, "element");
        if (element == null) {
            found.add("missing required field: element", at);
        } else if (Set.of("button", "overflow", "image").contains(Json.text(element, "type", ""))) {
            found.add("unsupported type: " + Json.text(element, "type"), at + "/element/type");
        } else {
            elements.element(element, at + "/element");
        }
    }

    private void markdown(JsonObject block, String at) {
        if (surface != Surface.MESSAGE) {
            found.add("unsupported type: markdown", at + "/type");
        }
        found.required(block, "text", 12_000, at);
    }

    private void video(JsonObject block, String at) {
        found.text(block, "title", 199, true, at);
        found.required(block, "video_url", 3000, at);
        found.required(block, "thumbnail_url", 3000, at);
        found.required(block, "alt_text", 2000, at);
    }
}
