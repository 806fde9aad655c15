package dev.frontdesk.journey.slack;

import static dev.frontdesk.journey.slack.Slack.toBot;
import static dev.frontdesk.journey.slack.Slack.token;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.frontdesk.testing.slack.SlackServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Frames that make no sense end no socket, and what nobody waits for is acknowledged. */
@OverSocket
class NonsenseOverSocketTest extends SlackJourney {

    private int opened;

    @BeforeEach
    void count() {
        opened = slack.server().sockets().opened();
    }

    @AfterEach
    void the_desk_still_answers_on_the_same_sockets() {
        slack.answer(slack.dm(slack.somebody(), toBot("find " + token())), "I found no ticket");
        assertThat(slack.server().sockets().opened()).isEqualTo(opened);
    }

    @Test
    void frames_that_cannot_be_read() {
        Nonsense.unreadable().values().forEach(frame -> slack.server().sockets().frame(frame));
        Nonsense.unreadable().values().forEach(payload -> enveloped("events_api", payload));
    }

    @Test
    void envelopes_with_something_else_inside() {
        Nonsense.misshapen().values().forEach(payload -> {
            for (var type : List.of("events_api", "interactive", "slash_commands")) {
                enveloped(type, payload);
            }
        });
        enveloped("of_tomorrow", "{}");
        slack.server().sockets().frame("{\"envelope_id\":7,\"type\":\"events_api\",\"payload\":{}}");
        slack.server().sockets().frame("{\"envelope_id\":[],\"type\":null}");
        slack.server().sockets().frame("{\"type\":\"events_api\",\"payload\":{}}");
    }

    @Test
    void what_nobody_waits_for_is_acknowledged() {
        Nonsense.unknown().forEach((name, payload) -> {
            var event = JsonParser.parseString(payload).getAsJsonObject();
            if (event.has("event") && event.get("team_id").getAsString().equals(SlackServer.TEAM)) {
                Slack.taken(slack.server().event(event.getAsJsonObject("event")));
            }
        });
    }

    private void enveloped(String type, String payload) {
        slack.server()
                .sockets()
                .frame("{\"envelope_id\":\"e-" + token() + "\",\"type\":\"" + type + "\",\"payload\":" + payload + '}');
    }
}
