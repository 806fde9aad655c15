package dev.frontdesk.slack.socket;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.frontdesk.slack.receiving.Answer;
import dev.frontdesk.slack.receiving.Malformed;
import dev.frontdesk.slack.receiving.Receiver;
import dev.frontdesk.slack.receiving.StrictJson;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a frame with an envelope, and says what goes back: nothing until what was in it is stored. */
final class Frames {

    private static final Logger LOG = LoggerFactory.getLogger(Frames.class);

    /** As at the door, in UTF-16 units. */
    static final int LIMIT = 1 << 20;

    private static final Set<String> ENVELOPES = Set.of("events_api", "interactive", "slash_commands");

    private final Receiver receiver;

    Frames(Receiver receiver) {
        this.receiver = receiver;
    }

    /** @throws Malformed when it cannot be read */
    static JsonObject read(String frame) {
        if (frame.length() > LIMIT) {
            throw new Malformed("too large");
        }
        return StrictJson.object(frame);
    }

    static String text(JsonObject json, String name) {
        return json.get(name) instanceof JsonPrimitive value ? value.getAsString() : "";
    }

    /** @return the frame that acknowledges it; empty when Slack is to send it again */
    Optional<String> taken(JsonObject frame) {
        var id = text(frame, "envelope_id");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (!ENVELOPES.contains(text(frame, "type"))) {
            return Optional.of(reply(id).toString());
        }
        var answer = answer(frame.get("payload"));
        if (answer.status() >= 500) {
            LOG.warn("The envelope {} is not acknowledged ({})", id, answer.status());
            return Optional.empty();
        }
        // What cannot be read now cannot be read when Slack sends it again.
        return Optional.of(reply(id, answer).toString());
    }

    private Answer answer(JsonElement payload) {
        return payload instanceof JsonObject json ? receiver.receive(json) : Answer.of(400, "There is nothing in it.");
    }

    private static JsonObject reply(String id) {
        var reply = new JsonObject();
        reply.addProperty("envelope_id", id);
        return reply;
    }

    private static JsonObject reply(String id, Answer answer) {
        var reply = reply(id);
        if (answer.type().startsWith("application/json") && !answer.body().isEmpty()) {
            reply.add("payload", StrictJson.object(answer.body()));
        }
        return reply;
    }
}
