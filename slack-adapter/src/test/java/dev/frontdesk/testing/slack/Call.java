package dev.frontdesk.testing.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;

/**
 * One call of the Web API by the app.
 *
 * @param body the arguments; structured ones that came as text in a form are text here, see {@link #json}
 * @param status of the HTTP answer; 0 if the connection was cut
 * @param answer what the method answered; what never went out too, where a fault struck after the effect
 */
public record Call(String method, JsonObject body, Instant at, int status, JsonObject answer) {

    /** An argument as text; empty if it was not given. */
    public String text(String name) {
        return Json.text(body, name, "");
    }

    /** A structured argument, such as blocks, however it came. */
    public JsonElement json(String name) {
        return new Args(body).json(name);
    }

    /** The error code; empty if all went well. */
    public String error() {
        return Json.text(answer, "error", "");
    }
}
