package dev.frontdesk.slack.receiving;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** What stands in a message's blocks, written the way Slack writes text; for messages that have no text beside them. */
final class RichText {

    private RichText() {}

    static String of(List<JsonObject> blocks) {
        var lines = new ArrayList<String>();
        for (var block : blocks) {
            if (Raw.text(block, "type").equals("rich_text")) {
                Raw.objects(block, "elements").forEach(e -> lines.add(paragraph(e)));
            } else {
                lines.add(Raw.text(Raw.object(block, "text"), "text"));
            }
        }
        lines.removeIf(String::isBlank);
        return String.join("\n", lines);
    }

    private static String paragraph(JsonObject element) {
        if (!Raw.text(element, "type").equals("rich_text_list")) {
            return inline(element);
        }
        return String.join(
                "\n",
                Raw.objects(element, "elements").stream()
                        .map(item -> "- " + inline(item))
                        .toList());
    }

    private static String inline(JsonObject parent) {
        var text = new StringBuilder();
        Raw.objects(parent, "elements").forEach(e -> text.append(piece(e)));
        return text.toString();
    }

    private static String piece(JsonObject element) {
        return switch (Raw.text(element, "type")) {
            case "text" -> escaped(Raw.text(element, "text"));
            case "user" -> "<@" + Raw.text(element, "user_id") + '>';
            case "channel" -> "<#" + Raw.text(element, "channel_id") + '>';
            case "usergroup" -> "<!subteam^" + Raw.text(element, "usergroup_id") + '>';
            case "broadcast" -> "<!" + Raw.text(element, "range") + '>';
            case "emoji" -> ':' + Raw.text(element, "name") + ':';
            case "date" -> escaped(Raw.text(element, "fallback"));
            case "link" -> link(Raw.text(element, "url"), Raw.text(element, "text"));
            default -> inline(element);
        };
    }

    private static String link(String url, String label) {
        return label.isEmpty() ? '<' + escaped(url) + '>' : '<' + escaped(url) + '|' + escaped(label) + '>';
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
