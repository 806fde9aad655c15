package dev.frontdesk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON object of a request; every field is a string or an object of strings. Fields nobody asks for are ignored. */
final class JsonBody {

    /** Bytes. */
    static final int LIMIT = 1 << 20;

    private static final int DEPTH = 64;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .build())
            .build();

    private final JsonNode object;

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    static JsonBody of(HttpServletRequest request) {
        try {
            var object = MAPPER.readTree(bytes(request));
            if (object == null || !object.isObject()) {
                throw Problems.badRequest("The body must be one JSON object, as {\"as\": \"ana\", …}.");
            }
            return new JsonBody(object);
        } catch (JacksonException e) {
            throw Problems.badRequest("The body is not JSON that can be read: check quotes, commas and brackets, "
                    + "and nest at most " + DEPTH + " deep.");
        }
    }

    String text(String name) {
        var value = textOrNull(name);
        if (value == null) {
            throw Problems.badRequest("The field \"" + name + "\" is missing.");
        }
        return value;
    }

    @Nullable String textOrNull(String name) {
        var value = object.get(name);
        return value == null || value.isNull() ? null : string(name, value);
    }

    Map<String, String> texts(String name) {
        var value = object.get(name);
        if (value == null || value.isNull()) {
            return Map.of();
        }
        if (!value.isObject()) {
            throw Problems.badRequest("The field \"" + name + "\" must be an object of strings.");
        }
        var texts = new HashMap<String, String>();
        value.properties().forEach(field -> texts.put(field.getKey(), string(name, field.getValue())));
        return texts;
    }

    /** A problem document written by hand, where Spring does not do it. */
    static byte[] write(ProblemDetail problem) {
        var document = MAPPER.createObjectNode();
        document.put("type", "about:blank");
        document.put("title", problem.getTitle());
        document.put("status", problem.getStatus());
        document.put("detail", problem.getDetail());
        return MAPPER.writeValueAsBytes(document);
    }

    private static String string(String name, JsonNode value) {
        if (!value.isString()) {
            throw Problems.badRequest("The field \"" + name + "\" must hold text in quotes.");
        }
        return value.stringValue();
    }

    private static byte[] bytes(HttpServletRequest request) {
        try {
            var bytes = request.getInputStream().readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw Problems.of(
                        HttpStatus.CONTENT_TOO_LARGE, "The body is larger than 1 MB. Send less text at once.");
            }
            return bytes;
        } catch (IOException e) {
            throw Problems.badRequest("The body ended before its time. Please send it again.");
        }
    }
}
