package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.util.List;

/** An answer with {@code ok: false}. */
final class SlackError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient JsonObject answer;

    SlackError(String code) {
        this(code, new JsonObject());
    }

    private SlackError(String code, JsonObject more) {
        super(code, null, false, false);
        this.answer = Json.put(more, "ok", false, "error", code);
    }

    static SlackError withMessages(String code, List<String> problems) {
        var messages = problems.stream().map(p -> "[ERROR] " + p).toList();
        return new SlackError(code, Json.object("response_metadata", Json.object("messages", messages)));
    }

    static SlackError missingScope(String needed, String provided) {
        return new SlackError("missing_scope", Json.object("needed", needed, "provided", provided));
    }

    static SlackError unknownMethod(String method) {
        return new SlackError("unknown_method", Json.object("req_method", method));
    }

    JsonObject answer() {
        return answer;
    }
}
