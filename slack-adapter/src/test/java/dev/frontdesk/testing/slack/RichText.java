package dev.frontdesk.testing.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The block that Slack's own editor makes of what a person types. */
final class RichText {

    private RichText() {}

    static JsonArray blocks(String text) {
        var pieces = new JsonArray();
        int at = 0;
        for (int from = text.indexOf('<'); from >= 0; from = text.indexOf('<', at)) {
            var to = text.indexOf('>', from);
            if (to < 0) {
                break;
            }
            words(pieces, text.substring(at, from));
            pieces.add(marked(text.substring(from + 1, to)));
            at = to + 1;
        }
        words(pieces, text.substring(at));
        var section = Json.object("type", "rich_text_section", "elements", pieces);
        return Json.array(Json.object("type", "rich_text", "elements", Json.array(section)));
    }

    private static void words(JsonArray pieces, String words) {
        if (!words.isEmpty()) {
            pieces.add(Json.object("type", "text", "text", plain(words)));
        }
    }

    /** What stands in angle brackets: a person, a channel, a group, a broadcast or a link. */
    private static JsonObject marked(String inside) {
        var name = inside.indexOf('|') < 0 ? inside : inside.substring(0, inside.indexOf('|'));
        if (name.startsWith("@")) {
            return Json.object("type", "user", "user_id", name.substring(1));
        }
        if (name.startsWith("#")) {
            return Json.object("type", "channel", "channel_id", name.substring(1));
        }
        if (name.startsWith("!subteam^")) {
            return Json.object("type", "usergroup", "usergroup_id", name.substring("!subteam^".length()));
        }
        if (name.startsWith("!")) {
            return Json.object("type", "broadcast", "range", name.substring(1));
        }
        return Json.object("type", "link", "url", plain(name));
    }

    private static String plain(String wire) {
        return wire.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
