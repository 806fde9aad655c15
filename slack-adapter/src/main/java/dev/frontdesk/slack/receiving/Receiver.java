package dev.frontdesk.slack.receiving;

import com.google.gson.JsonObject;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import dev.frontdesk.chat.Inbox;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one payload, from the door or from a socket, which have made sure that it is Slack's. It returns when what was received is
 * stored, and says what Slack is to be told.
 */
public final class Receiver {

    private static final Logger LOG = LoggerFactory.getLogger(Receiver.class);
    private static final Set<String> WRITTEN = Set.of("message", "app_mention");
    private static final RequestHeaders NO_HEADERS = new RequestHeaders(Map.<String, List<String>>of());

    private final App app;
    private final Screening screening;
    private final EventListeners events;
    private final News news;
    private final SlackRequestParser parser;
    private final Figures figures;

    Receiver(App app, Screening screening, EventListeners events, News news, Figures figures) {
        this.app = app;
        this.screening = screening;
        this.events = events;
        this.news = news;
        this.figures = figures;
        parser = new SlackRequestParser(app.config());
    }

    /**
     * @return 200 to acknowledge, also an event whose parts make no sense: it would make none the next time; 400 for what Slack would not
     *     send, 503 for what it is to send again
     */
    public Answer receive(JsonObject payload) {
        var timing = figures.begin();
        try {
            var kind = Screening.kind(payload);
            var answer = take(payload, kind);
            figures.received(kind, answer.status());
            return answer;
        } catch (Malformed e) {
            LOG.warn("Slack sent something malformed: {}", e.getMessage());
            return isEvent(payload) ? Answer.acknowledged() : Answer.of(400, "That cannot be read.");
        } finally {
            figures.end(timing);
        }
    }

    private Answer take(JsonObject payload, String kind) {
        return switch (screening.of(payload)) {
            case ACKNOWLEDGE -> Answer.acknowledged();
            case NOT_YET -> again("The workspace is not known yet");
            case LIMITED -> limited(payload);
            case BOLT -> bolt(payload, kind);
        };
    }

    private Answer limited(JsonObject payload) {
        LOG.warn("Slack held events back, since there were more than it sends in an hour; they are read up.");
        news.limited(payload);
        return Answer.acknowledged();
    }

    private Answer bolt(JsonObject payload, String kind) {
        try {
            return modelled(payload, kind);
        } catch (NotTaken e) {
            failed(kind, e);
            return again("Not now");
        }
    }

    private Answer modelled(JsonObject payload, String kind) {
        try {
            return answer(app.run(request(payload, kind)));
        } catch (NotTaken | Malformed e) {
            throw e;
        } catch (Exception e) {
            // Bolt's own: it reads a payload by models that a part does not fit into.
            LOG.warn(
                    "Bolt could not read what Slack sent ({}): {}",
                    kind,
                    e.getClass().getName());
            if (!isEvent(payload)) {
                return Answer.of(400, "That cannot be read.");
            }
            events.direct(Raw.object(payload, "event"));
            return Answer.acknowledged();
        }
    }

    private static boolean isEvent(JsonObject payload) {
        return Raw.text(payload, "type").equals("event_callback")
                && !Raw.text(Raw.object(payload, "event"), "type").isEmpty();
    }

    /** What Slack or the database does not do now is told elsewhere; here it would be told with all that led to it for each event. */
    private static void failed(String kind, NotTaken e) {
        if (e.getCause() instanceof Inbox.NotStored || e.getCause() instanceof Dialogs.NotOpened) {
            LOG.warn("What Slack sent ({}) was not taken; it may send it again", kind);
        } else {
            LOG.error("What Slack sent ({}) was not taken; it may send it again", kind, e.getCause());
        }
    }

    private static Answer again(String why) {
        return Answer.of(503, why + ". Please send it again.");
    }

    private Request<?> request(JsonObject payload, String kind) {
        var request = parser.parse(HttpRequest.builder()
                // Signed or not, it is past that: from here on both ways are one.
                .socketMode(true)
                .requestUri("")
                .remoteAddress("")
                .requestBody(readable(payload, kind).toString())
                .headers(NO_HEADERS)
                .build());
        if (request instanceof EventRequest event) {
            EventListeners.carry(event.getContext(), Raw.object(payload, "event"));
        }
        return request;
    }

    /**
     * Bolt chooses a listener by the name of a command, and by the subtype even of a mention. Of a message it sees no more than that: it
     * would refuse one of which any part, as some number of a file's, does not fit into its models, and the listener reads it as it came.
     */
    private static JsonObject readable(JsonObject payload, String kind) {
        if (kind.equals("command")) {
            var copy = payload.deepCopy();
            copy.addProperty("command", InteractionListeners.COMMAND);
            return copy;
        }
        var event = Raw.object(payload, "event");
        if (kind.equals("event_callback") && WRITTEN.contains(Raw.text(event, "type"))) {
            var copy = payload.deepCopy();
            copy.add("event", named(event));
            return copy;
        }
        return payload;
    }

    private static JsonObject named(JsonObject event) {
        var named = new JsonObject();
        named.add("type", event.get("type"));
        if (Raw.text(event, "type").equals("message") && event.has("subtype")) {
            named.add("subtype", event.get("subtype"));
        }
        return named;
    }

    private static Answer answer(Response response) {
        return new Answer(
                Objects.requireNonNullElse(response.getStatusCode(), 200),
                Objects.requireNonNullElse(response.getContentType(), Answer.TEXT),
                Objects.requireNonNullElse(response.getBody(), ""));
    }
}
