package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** A piece of a list, and where the next begins. */
record Page<T>(List<T> items, String next) {

    /** Cuts the page out that the cursor and the limit ask for. */
    static <T> Page<T> of(List<T> all, Args args, int otherwise, int most) {
        var limit = args.number("limit", otherwise, most);
        var from = from(args.text("cursor"));
        if (from > all.size()) {
            throw new SlackError("invalid_cursor");
        }
        var to = Math.min(all.size(), from + limit);
        return new Page<>(all.subList(from, to), to < all.size() ? cursor(String.valueOf(to)) : "");
    }

    private static int from(String cursor) {
        try {
            return cursor == null ? 0 : Integer.parseInt(decoded(cursor));
        } catch (NumberFormatException e) {
            throw new SlackError("invalid_cursor");
        }
    }

    static String cursor(String position) {
        return Base64.getEncoder().encodeToString(("next:" + position).getBytes(StandardCharsets.UTF_8));
    }

    static String decoded(String cursor) {
        try {
            var text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith("next:")) {
                return text.substring("next:".length());
            }
        } catch (IllegalArgumentException e) {
            // Falls through: no cursor of ours.
        }
        throw new SlackError("invalid_cursor");
    }

    JsonObject metadata() {
        return Json.object("next_cursor", next);
    }
}
