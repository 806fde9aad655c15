package dev.frontdesk.slack.door;

import com.google.gson.JsonObject;
import dev.frontdesk.slack.receiving.Malformed;
import dev.frontdesk.slack.receiving.StrictJson;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What stands in a request of Slack's: JSON, JSON in a form, or a form. */
final class Body {

    private Body() {}

    /**
     * The payload; of a command its fields.
     *
     * @return empty for what only asks whether anybody is at home
     * @throws Malformed when it is none of these
     */
    static Optional<JsonObject> payload(byte[] bytes) {
        var text = text(bytes).strip();
        if (text.startsWith("{")) {
            return Optional.of(StrictJson.object(text));
        }
        var form = form(text);
        var payload = form.get("payload");
        if (payload != null) {
            return Optional.of(StrictJson.object(payload));
        }
        if (form.containsKey("command")) {
            return Optional.of(fields(form));
        }
        if ("1".equals(form.get("ssl_check"))) {
            return Optional.empty();
        }
        throw new Malformed("neither JSON nor a form of Slack's");
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("not UTF-8");
        }
    }

    /** The first of each name. */
    private static Map<String, String> form(String text) {
        var fields = new HashMap<String, String>();
        for (var pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Malformed("not a form");
        }
    }

    private static JsonObject fields(Map<String, String> form) {
        var json = new JsonObject();
        form.forEach(json::addProperty);
        return json;
    }
}
