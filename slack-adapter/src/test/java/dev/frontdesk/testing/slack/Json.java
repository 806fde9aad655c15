package dev.frontdesk.testing.slack;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Short words for what payloads are made of. */
final class Json {

    static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private Json() {}

    /** Names and values by turns; a value of null leaves its name out. */
    static JsonObject object(Object... namesAndValues) {
        return put(new JsonObject(), namesAndValues);
    }

    static JsonObject put(JsonObject to, Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                to.add((String) namesAndValues[i], element(namesAndValues[i + 1]));
            }
        }
        return to;
    }

    static JsonArray array(Collection<?> values) {
        var array = new JsonArray();
        values.forEach(v -> array.add(element(v)));
        return array;
    }

    static JsonArray array(Object... values) {
        return array(List.of(values));
    }

    private static JsonElement element(Object value) {
        return switch (value) {
            case JsonElement e -> e;
            case String s -> new JsonPrimitive(s);
            case Number n -> new JsonPrimitive(n);
            case Boolean b -> new JsonPrimitive(b);
            case Collection<?> c -> array(c);
            default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
        };
    }

    /** The text under a name, or null where there is none. */
    static String text(JsonObject in, String name) {
        var value = in == null ? null : in.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
    }

    static String text(JsonObject in, String name, String otherwise) {
        var value = text(in, name);
        return value == null ? otherwise : value;
    }

    static boolean flag(JsonObject in, String name) {
        return "true".equals(text(in, name)) || "1".equals(text(in, name));
    }

    static JsonObject child(JsonObject in, String name) {
        return in != null && in.get(name) instanceof JsonObject o ? o : null;
    }

    static JsonArray list(JsonObject in, String name) {
        return in != null && in.get(name) instanceof JsonArray a ? a : new JsonArray();
    }

    static Stream<JsonObject> objects(Iterable<JsonElement> in) {
        return StreamSupport.stream(in.spliterator(), false)
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject);
    }

    static Stream<String> texts(Iterable<JsonElement> in) {
        return StreamSupport.stream(in.spliterator(), false).map(JsonElement::getAsString);
    }

    /** What the text says, or null if it is no JSON. */
    static JsonElement parse(String text) {
        try {
            return text == null || text.isBlank() ? null : GSON.fromJson(text, JsonElement.class);
        } catch (JsonParseException e) {
            return null;
        }
    }

    static String write(JsonElement value) {
        return GSON.toJson(value);
    }
}
