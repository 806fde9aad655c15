package dev.frontdesk.slack.receiving;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;

/** Reads JSON by the letter of its standard, one object of bounded depth, before anything else gets to see it. */
public final class StrictJson {

    /** Slack's deepest payload has about a dozen levels. */
    public static final int DEPTH = 64;

    private StrictJson() {}

    /** @throws Malformed when it is not one JSON object, or nested deeper than {@link #DEPTH} */
    public static JsonObject object(String text) {
        checkDepth(text);
        try (var reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            var json = JsonParser.parseReader(reader);
            if (!json.isJsonObject() || reader.peek() != JsonToken.END_DOCUMENT) {
                throw new Malformed("not one JSON object");
            }
            return json.getAsJsonObject();
        } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
            throw new Malformed("not JSON");
        }
    }

    /** Counts brackets outside of strings: looks at each character once, and builds nothing. */
    private static void checkDepth(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                if (++depth > DEPTH) {
                    throw new Malformed("nested too deep");
                }
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
    }
}
