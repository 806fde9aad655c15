package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.util.Map;

/** What goes back over HTTP. */
record Answer(int status, Map<String, String> headers, String body) {

    static Answer json(JsonObject body) {
        return new Answer(200, Map.of(), Json.write(body));
    }

    static Answer plain(String text) {
        return new Answer(200, Map.of("content-type", "text/plain"), text);
    }

    static Answer refused(int status, String code) {
        return new Answer(status, Map.of(), Json.write(Json.object("ok", false, "error", code)));
    }
}
