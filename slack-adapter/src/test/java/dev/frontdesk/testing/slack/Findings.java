package dev.frontdesk.testing.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what breaks a limit, each with a pointer to its place, in the words Slack uses. */
final class Findings {

    private final List<String> problems = new ArrayList<>();

    List<String> problems() {
        return List.copyOf(problems);
    }

    void add(String problem, String pointer) {
        problems.add(problem + " [json-pointer:" + pointer + ']');
    }

    /** A text that may be missing, but must keep within its bounds if it is there. */
    void length(JsonObject in, String name, int most, String pointer) {
        bounds(in, name, 0, most, pointer);
    }

    /** A text that must be there. */
    void required(JsonObject in, String name, int most, String pointer) {
        if (Json.text(in, name) == null) {
            add("missing required field: " + name, pointer);
        } else {
            bounds(in, name, 1, most, pointer);
        }
    }

    private void bounds(JsonObject in, String name, int least, int most, String pointer) {
        var value = in.get(name);
        if (value == null || value.isJsonNull()) {
            return;
        }
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
            add("must be a string", pointer + '/' + name);
            return;
        }
        var length = value.getAsString().length();
        if (length < least) {
            add("must be more than " + (least - 1) + " characters", pointer + '/' + name);
        } else if (length > most) {
            add("must be less than " + (most + 1) + " characters", pointer + '/' + name);
        }
    }

    /** A text object that must be there. */
    void text(JsonObject in, String name, int most, boolean plain, String pointer) {
        if (Json.child(in, name) == null) {
            add("missing required field: " + name, pointer);
        } else {
            optionalText(in, name, most, plain, pointer);
        }
    }

    /** A text object that may be missing. */
    void optionalText(JsonObject in, String name, int most, boolean plain, String pointer) {
        var value = in.get(name);
        if (value == null || value.isJsonNull()) {
            return;
        }
        if (value instanceof JsonObject object) {
            textObject(object, most, plain, pointer + '/' + name);
        } else {
            add("must be a text object", pointer + '/' + name);
        }
    }

    void textObject(JsonObject text, int most, boolean plain, String pointer) {
        var type = Json.text(text, "type", "");
        if (!type.equals("plain_text") && (plain || !type.equals("mrkdwn"))) {
            add("must be a " + (plain ? "plain_text" : "plain_text or mrkdwn") + " object", pointer + "/type");
        }
        required(text, "text", most, pointer);
    }

    /** A list with that many members; its objects. */
    List<JsonObject> items(JsonObject in, String name, int least, int most, String pointer) {
        if (!(in.get(name) instanceof JsonArray array)) {
            if (least > 0) {
                add("missing required field: " + name, pointer);
            }
            return List.of();
        }
        if (array.size() > most) {
            add("no more than " + most + " items allowed", pointer + '/' + name);
        } else if (array.size() < least) {
            add("no fewer than " + least + " items allowed", pointer + '/' + name);
        }
        return objects(array, pointer + '/' + name);
    }

    List<JsonObject> objects(JsonArray array, String pointer) {
        var objects = new ArrayList<JsonObject>();
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i) instanceof JsonObject object) {
                objects.add(object);
            } else {
                add("must be an object", pointer + '/' + i);
            }
        }
        return objects;
    }

    void oneOf(JsonObject in, String name, Set<String> allowed, String pointer) {
        var value = Json.text(in, name);
        if (value != null && !allowed.contains(value)) {
            add("must be one of " + allowed, pointer + '/' + name);
        }
    }

    void unique(List<JsonObject> objects, String name, String pointer) {
        var seen = new HashSet<String>();
        for (JsonElement object : objects) {
            var value = Json.text(object.getAsJsonObject(), name);
            if (value != null && !seen.add(value)) {
                add("`" + name + "` already exists: " + value, pointer);
            }
        }
    }
}
