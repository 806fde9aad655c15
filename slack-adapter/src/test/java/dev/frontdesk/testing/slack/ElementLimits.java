package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.util.Set;

/** What Slack allows of the elements within blocks. */
final class ElementLimits {

    private static final Set<String> STYLES = Set.of("primary", "danger");
    private static final Set<String> INPUTS_ONLY = Set.of(
            "plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input", "file_input");

    private final Findings found;
    private final Surface surface;

    ElementLimits(Findings found, Surface surface) {
        this.found = found;
        this.surface = surface;
    }

    void image(JsonObject image, String at) {
        if (!image.has("slack_file")) {
            found.required(image, "image_url", 3000, at);
        }
        found.required(image, "alt_text", 2000, at);
    }

    /** What stands in a section or in actions: there nothing can be typed. */
    void pressable(JsonObject element, String at) {
        if (INPUTS_ONLY.contains(Json.text(element, "type", ""))) {
            found.add("unsupported type: " + Json.text(element, "type"), at + "/type");
        }
        element(element, at);
    }

    void element(JsonObject element, String at) {
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
