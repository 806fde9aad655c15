package dev.frontdesk.testing.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;

/** What Slack allows of Block Kit: what may stand where, how many, and how long in characters. */
public final class BlockLimits {

    private static final Set<String> STYLES = Set.of("primary", "danger");
    private static final Set<String> INPUTS_ONLY = Set.of(
            "plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input", "file_input");

    private final Findings found = new Findings();
    private final Surface surface;

    private BlockLimits(Surface surface) {
        this.surface = surface;
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
                image(block, at);
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
            pressable(accessory, at + "/accessory");
        }
    }

    private void actions(JsonObject block, String at) {
        var elements = found.items(block, "elements", 1, 25, at);
        found.unique(elements, "action_id", at + "/elements");
        for (int i = 0; i < elements.size(); i++) {
            if ("image".equals(Json.text(elements.get(i), "type"))) {
                found.add("unsupported type: image", at + "/elements/" + i);
            }
            pressable(elements.get(i), at + "/elements/" + i);
        }
    }

    private void context(JsonObject block, String at) {
        var elements = found.items(block, "elements", 1, 10, at);
        for (int i = 0; i < elements.size(); i++) {
            if ("image".equals(Json.text(elements.get(i), "type"))) {
                image(elements.get(i), at + "/elements/" + i);
            } else {
                found.textObject(elements.get(i), 3000, false, at + "/elements/" + i);
            }
        }
    }

    private void contextActions(JsonObject block, String at) {
        if (surface != Surface.MESSAGE) {
            found.add("unsupported type: context_actions", at + "/type");
        }
        var elements = found.items(block, "elements", 1, 5, at);
        found.unique(elements, "action_id", at + "/elements");
        elements.forEach(e -> found.oneOf(e, "type", Set.of("feedback_buttons", "icon_button"), at + "/elements"));
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
            element(element, at + "/element");
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

    private void image(JsonObject image, String at) {
        if (!image.has("slack_file")) {
            found.required(image, "image_url", 3000, at);
        }
        found.required(image, "alt_text", 2000, at);
    }

    /** What stands in a section or in actions: there nothing can be typed. */
    private void pressable(JsonObject element, String at) {
        if (INPUTS_ONLY.contains(Json.text(element, "type", ""))) {
            found.add("unsupported type: " + Json.text(element, "type"), at + "/type");
        }
        element(element, at);
    }

    private void element(JsonObject element, String at) {
        found.length(element, "action_id", 255, at);
        if (Json.child(element, "confirm") instanceof JsonObject confirm) {
            confirm(confirm, at + "/confirm");
        }
        switch (Json.text(element, "type", "")) {
            case "button" -> button(element, at);
            case "image" -> image(element, at);
            case "overflow" -> options(element, 5, 75, at);
            case "radio_buttons", "checkboxes" -> options(element, 10, 75, at);
            case "static_select", "multi_static_select" -> menu(element, at);
            case "plain_text_input" -> textInput(element, at);
            case "datepicker",
                    "timepicker",
                    "datetimepicker",
                    "users_select",
                    "multi_users_select",
                    "channels_select",
                    "multi_channels_select",
                    "conversations_select",
                    "multi_conversations_select",
                    "external_select",
                    "multi_external_select",
                    "email_text_input",
                    "url_text_input",
                    "number_input",
                    "rich_text_input" -> found.optionalText(element, "placeholder", 150, true, at);
            case "file_input" -> onlyInModals(at);
            case "workflow_button" -> found.text(element, "text", 75, true, at);
            default -> found.add("unsupported type: " + Json.text(element, "type"), at + "/type");
        }
    }

    private void onlyInModals(String at) {
        if (surface != Surface.MODAL) {
            found.add("unsupported type: file_input", at + "/type");
        }
    }

    private void button(JsonObject button, String at) {
        found.text(button, "text", 75, true, at);
        found.length(button, "value", 2000, at);
        found.length(button, "url", 3000, at);
        found.length(button, "accessibility_label", 75, at);
        found.oneOf(button, "style", STYLES, at);
    }

    private void confirm(JsonObject confirm, String at) {
        found.text(confirm, "title", 100, true, at);
        found.text(confirm, "text", 300, false, at);
        found.optionalText(confirm, "confirm", 30, true, at);
        found.optionalText(confirm, "deny", 30, true, at);
        found.oneOf(confirm, "style", STYLES, at);
    }

    private void menu(JsonObject menu, String at) {
        found.optionalText(menu, "placeholder", 150, true, at);
        if (!menu.has("option_groups")) {
            options(menu, 100, 75, at);
            return;
        }
        var groups = found.items(menu, "option_groups", 1, 100, at);
        for (int i = 0; i < groups.size(); i++) {
            found.text(groups.get(i), "label", 75, true, at + "/option_groups/" + i);
            options(groups.get(i), 100, 75, at + "/option_groups/" + i);
        }
    }

    private void options(JsonObject in, int most, int textMost, String at) {
        var options = found.items(in, "options", 1, most, at);
        found.unique(options, "value", at + "/options");
        for (int i = 0; i < options.size(); i++) {
            var pointer = at + "/options/" + i;
            found.text(options.get(i), "text", textMost, false, pointer);
            found.required(options.get(i), "value", 150, pointer);
            found.optionalText(options.get(i), "description", 75, false, pointer);
            found.length(options.get(i), "url", 3000, pointer);
        }
        initial(in, at);
    }

    /** What is chosen at first must be among the options. */
    private void initial(JsonObject in, String at) {
        var initial = Json.child(in, "initial_option");
        if (initial != null && !Json.list(in, "options").contains(initial)) {
            found.add("initial_option must exactly match one of the options", at + "/initial_option");
        }
    }

    private void textInput(JsonObject input, String at) {
        found.length(input, "initial_value", 3000, at);
        found.optionalText(input, "placeholder", 150, true, at);
        bounds(input, "max_length", 1, at);
        bounds(input, "min_length", 0, at);
    }

    private void bounds(JsonObject input, String name, int least, String at) {
        if (input.has(name)
                && (input.get(name).getAsInt() > 3000 || input.get(name).getAsInt() < least)) {
            found.add("must be from " + least + " to 3000", at + '/' + name);
        }
    }
}
