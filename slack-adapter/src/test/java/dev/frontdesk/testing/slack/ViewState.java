package dev.frontdesk.testing.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands in the fields of a form, in the shape in which Slack sends it. */
final class ViewState {

    private static final Set<String> STATELESS =
            Set.of("button", "overflow", "workflow_button", "feedback_buttons", "icon_button");

    private ViewState() {}

    /** What stands there before anyone touches it. */
    static JsonObject initial(JsonArray blocks) {
        return filled(blocks, Map.of());
    }

    /**
     * @param given values by action id, block id or label of the input; a text, or a list of texts where several may be chosen
     */
    static JsonObject filled(JsonArray blocks, Map<String, ?> given) {
        var values = new JsonObject();
        Elements.in(blocks).filter(p -> !STATELESS.contains(p.type())).forEach(p -> {
            var value = value(p, given);
            var inBlock = Json.child(values, p.blockId());
            if (inBlock == null) {
                inBlock = new JsonObject();
                values.add(p.blockId(), inBlock);
            }
            inBlock.add(p.actionId(), value);
        });
        return values;
    }

    /** The labels of the inputs that are required and empty: Slack does not send such a form. */
    static List<String> missing(JsonArray blocks, JsonObject values) {
        return Elements.in(blocks)
                .filter(p -> "input".equals(Json.text(p.block(), "type")) && !Json.flag(p.block(), "optional"))
                .filter(p -> empty(Json.child(Json.child(values, p.blockId()), p.actionId())))
                .map(ViewState::labelOf)
                .toList();
    }

    private static boolean empty(JsonObject state) {
        return state.entrySet().stream()
                .filter(e -> !e.getKey().equals("type"))
                .allMatch(e -> e.getValue().isJsonNull()
                        || e.getValue() instanceof JsonArray a && a.isEmpty()
                        || e.getValue() instanceof JsonPrimitive p
                                && p.getAsString().isEmpty());
    }

    private static String labelOf(Elements.Placed placed) {
        return Json.text(Json.child(placed.block(), "label"), "text", "");
    }

    private static JsonObject value(Elements.Placed placed, Map<String, ?> given) {
        for (var name : List.of(placed.actionId(), placed.blockId(), labelOf(placed))) {
            if (given.containsKey(name)) {
                return chosen(placed.element(), given.get(name));
            }
        }
        return untouched(placed.element());
    }

    private static JsonObject untouched(JsonObject element) {
        var type = Json.text(element, "type", "");
        var field = field(type);
        var initial = element.get("initial_" + (field.startsWith("selected_") ? field.substring(9) : field));
        var many = field.equals("selected_options") || field.endsWith("s") && type.startsWith("multi_");
        JsonElement none = many ? new JsonArray() : JsonNull.INSTANCE;
        return Json.object("type", type, field, initial == null ? none : initial);
    }

    /** The state of an element in which {@code what} was typed or chosen. */
    static JsonObject chosen(JsonObject element, Object what) {
        var type = Json.text(element, "type", "");
        var field = field(type);
        var state = Json.object("type", type);
        switch (field) {
            case "selected_option" -> state.add(field, option(element, what.toString()));
            case "selected_options" -> {
                var options = new JsonArray();
                many(what).forEach(o -> options.add(option(element, o)));
                state.add(field, options);
            }
            case "selected_date_time" -> state.addProperty(field, Long.parseLong(what.toString()));
            default -> {
                if (what instanceof Collection<?> || type.startsWith("multi_")) {
                    state.add(field, Json.array(many(what)));
                } else {
                    state.addProperty(field, what.toString());
                }
            }
        }
        return state;
    }

    private static List<String> many(Object what) {
        return what instanceof Collection<?> c ? c.stream().map(String::valueOf).toList() : List.of(what.toString());
    }

    private static JsonObject option(JsonObject element, String name) {
        var option = Elements.option(element, name);
        if (option != null) {
            return option.deepCopy();
        }
        if (Json.text(element, "type", "").contains("external")) {
            return Json.object("text", Json.object("type", "plain_text", "text", name), "value", name);
        }
        throw new IllegalArgumentException("no option \"" + name + "\", only "
                + Elements.options(element)
                        .map(o -> Json.text(Json.child(o, "text"), "text"))
                        .toList());
    }

    static String field(String type) {
        return switch (type) {
            case "static_select", "external_select", "radio_buttons", "overflow" -> "selected_option";
            case "multi_static_select", "multi_external_select", "checkboxes" -> "selected_options";
            case "users_select" -> "selected_user";
            case "multi_users_select" -> "selected_users";
            case "channels_select" -> "selected_channel";
            case "multi_channels_select" -> "selected_channels";
            case "conversations_select" -> "selected_conversation";
            case "multi_conversations_select" -> "selected_conversations";
            case "datepicker" -> "selected_date";
            case "timepicker" -> "selected_time";
            case "datetimepicker" -> "selected_date_time";
            case "file_input" -> "files";
            case "rich_text_input" -> "rich_text_value";
            default -> "value";
        };
    }
}
