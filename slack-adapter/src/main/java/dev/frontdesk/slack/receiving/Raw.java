package dev.frontdesk.slack.receiving;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a payload as it came. Bolt's own models leave out what decides who wrote a message, so they only choose the listener. What is
 * not there, or is something else, reads as empty.
 */
final class Raw {

    private static final int LONGEST_ID = 80;

    private Raw() {}

    static String text(JsonObject json, String name) {
        var value = json.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    static boolean flag(JsonObject json, String name) {
        return text(json, name).equals("true");
    }

    /** Zero for what is none, or below. */
    static long number(JsonObject json, String name) {
        try {
            return Math.max(0, Long.parseLong(text(json, name)));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    static JsonObject object(JsonObject json, String name) {
        var value = json.get(name);
        return value != null && value.isJsonObject() ? value.getAsJsonObject() : new JsonObject();
    }

    static boolean has(JsonObject json, String name) {
        var value = json.get(name);
        return value != null && value.isJsonObject();
    }

    static List<JsonObject> objects(JsonObject json, String name) {
        var value = json.get(name);
        var objects = new ArrayList<JsonObject>();
        for (var element : value != null && value.isJsonArray() ? value.getAsJsonArray() : new JsonArray()) {
            if (element.isJsonObject()) {
                objects.add(element.getAsJsonObject());
            }
        }
        return objects;
    }

    /** A string, or the {@code id} of an object: Slack writes users and channels either way. */
    static String idOf(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value != null && value.isJsonObject() ? text(value.getAsJsonObject(), "id") : text(json, name);
    }

    /** @throws Malformed when there is none, or it is not of the characters that Slack makes ids of */
    static String id(JsonObject json, String name) {
        return checked(idOf(json, name), name);
    }

    static String checked(String id, String name) {
        if (id.isEmpty() || id.length() > LONGEST_ID || !id.chars().allMatch(Raw::inIds)) {
            throw new Malformed("no " + name);
        }
        return id;
    }

    private static boolean inIds(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '.' || c == '_' || c == '-';
    }

    /** When something with this stamp was written, as {@code 1795392000.000200}. */
    static Instant instant(String stamp) {
        int dot = stamp.indexOf('.');
        var seconds = dot < 0 ? stamp : stamp.substring(0, dot);
        var micros = dot < 0 ? "" : stamp.substring(dot + 1);
        try {
            return Instant.ofEpochSecond(
                    Long.parseLong(seconds), micros.isEmpty() ? 0 : Math.multiplyExact(Long.parseLong(micros), 1_000L));
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            throw new Malformed("no stamp");
        }
    }
}
