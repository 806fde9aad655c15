package dev.frontdesk.testing.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what can be pressed, chosen or filled in within blocks. */
final class Elements {

    private static final Set<String> SHOWN_ONLY = Set.of("image", "mrkdwn", "plain_text");

    /** An element and the block it stands in. */
    record Placed(JsonObject block, JsonObject element) {

        String blockId() {
            return Json.text(block, "block_id", "");
        }

        String actionId() {
            return Json.text(element, "action_id", "");
        }

        String type() {
            return Json.text(element, "type", "");
        }

        String label() {
            return Elements.label(element);
        }

        boolean answersTo(String name) {
            return name.equals(actionId()) || name.equals(label());
        }
    }

    private Elements() {}

    /** The elements of a block, whichever way it holds them. */
    static Stream<JsonObject> of(JsonObject block) {
        if ("rich_text".equals(Json.text(block, "type"))) {
            return Stream.empty();
        }
        return Stream.concat(
                Json.objects(Json.list(block, "elements")),
                Stream.of("accessory", "element").map(n -> Json.child(block, n)).filter(Objects::nonNull));
    }

    static boolean interactive(JsonObject element) {
        return !SHOWN_ONLY.contains(Json.text(element, "type", ""));
    }

    static Stream<Placed> in(JsonArray blocks) {
        return Json.objects(blocks)
                .flatMap(b -> of(b).filter(Elements::interactive).map(e -> new Placed(b, e)));
    }

    /** The first element with that action id or label. */
    static Placed find(JsonArray blocks, String name) {
        return in(blocks)
                .filter(p -> p.answersTo(name))
                .findFirst()
                .or(() -> in(blocks).filter(p -> has(p, name)).findFirst())
                .orElseThrow(() -> new IllegalArgumentException("nothing called \"" + name + "\" here, only "
                        + in(blocks)
                                .map(p -> p.label() + " (" + p.actionId() + ")")
                                .toList()));
    }

    private static boolean has(Placed placed, String option) {
        return option(placed.element(), option) != null;
    }

    /** What stands on it: the text of a button, the placeholder of a menu. */
    static String label(JsonObject element) {
        var text = element.get("text") instanceof JsonObject o ? o : Json.child(element, "placeholder");
        return Json.text(text, "text", "");
    }

    static List<String> buttons(JsonArray blocks) {
        return in(blocks)
                .filter(p -> p.type().equals("button"))
                .map(Placed::label)
                .toList();
    }

    static Stream<JsonObject> options(JsonObject element) {
        var grouped =
                Json.objects(Json.list(element, "option_groups")).flatMap(g -> Json.objects(Json.list(g, "options")));
        return Stream.concat(Json.objects(Json.list(element, "options")), grouped);
    }

    /** The option with that value or text, or null. */
    static JsonObject option(JsonObject element, String name) {
        return options(element)
                .filter(o ->
                        name.equals(Json.text(o, "value")) || name.equals(Json.text(Json.child(o, "text"), "text")))
                .findFirst()
                .orElse(null);
    }

    /** All words of blocks, in the order in which they are read, a line for each piece. */
    static String words(JsonArray blocks) {
        var lines = new StringBuilder();
        blocks.forEach(b -> collect(b, lines));
        return lines.toString().strip();
    }

    private static void collect(JsonElement from, StringBuilder lines) {
        if (from instanceof JsonArray array) {
            array.forEach(e -> collect(e, lines));
        } else if (from instanceof JsonObject object) {
            for (var name : List.of(
                    "title",
                    "label",
                    "text",
                    "alt_text",
                    "fields",
                    "elements",
                    "accessory",
                    "element",
                    "hint",
                    "placeholder",
                    "options",
                    "description")) {
                var value = object.get(name);
                if (value != null && value.isJsonPrimitive()) {
                    lines.append(value.getAsString()).append('\n');
                } else if (value != null) {
                    collect(value, lines);
                }
            }
        }
    }
}
