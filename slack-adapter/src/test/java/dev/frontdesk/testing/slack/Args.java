package dev.frontdesk.testing.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The arguments of a call, whether they came as a form or as JSON. */
record Args(JsonObject body) {

    static Args of(String contentType, String raw, String query) {
        var body = new JsonObject();
        form(query, body);
        if (contentType.contains("json")) {
            if (Json.parse(raw) instanceof JsonObject json) {
                json.entrySet().forEach(e -> body.add(e.getKey(), e.getValue()));
            }
        } else {
            form(raw, body);
        }
        return new Args(body);
    }

    private static void form(String encoded, JsonObject into) {
        if (encoded == null || encoded.isEmpty()) {
            return;
        }
        for (var pair : encoded.split("&")) {
            var at = pair.indexOf('=');
            if (at > 0) {
                into.addProperty(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    String text(String name) {
        var value = Json.text(body, name);
        return value == null || value.isEmpty() ? null : value;
    }

    String text(String name, String otherwise) {
        var value = text(name);
        return value == null ? otherwise : value;
    }

    /** An argument without which there is no answer but {@code error}. */
    String needed(String name, String error) {
        return Optional.ofNullable(text(name)).orElseThrow(() -> new SlackError(error));
    }

    boolean has(String name) {
        return body.has(name) && !body.get(name).isJsonNull();
    }

    boolean flag(String name) {
        return Json.flag(body, name);
    }

    int number(String name, int otherwise, int most) {
        try {
            return Math.clamp(Integer.parseInt(text(name, String.valueOf(otherwise))), 1, most);
        } catch (NumberFormatException e) {
            throw new SlackError("invalid_limit");
        }
    }

    /** A structured argument: Slack takes it as JSON or as a string that holds JSON. */
    JsonElement json(String name) {
        var value = body.get(name);
        if (value != null && value.isJsonPrimitive()) {
            return Optional.ofNullable(Json.parse(value.getAsString())).orElse(JsonNull.INSTANCE);
        }
        return value == null ? JsonNull.INSTANCE : value;
    }

    /** An array argument, or null where there is none. */
    JsonArray array(String name, String error) {
        if (!has(name) || text(name) == null && body.get(name).isJsonPrimitive()) {
            return null;
        }
        if (json(name) instanceof JsonArray array) {
            return array;
        }
        throw new SlackError(error);
    }

    JsonObject object(String name, String error) {
        if (!has(name)) {
            return null;
        }
        if (json(name) instanceof JsonObject object) {
            return object;
        }
        throw new SlackError(error);
    }
}
