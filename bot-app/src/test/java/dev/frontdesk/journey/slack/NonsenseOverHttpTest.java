package dev.frontdesk.journey.slack;

import static dev.frontdesk.journey.slack.Slack.toBot;
import static dev.frontdesk.journey.slack.Slack.token;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Slack would not send, or not Slack: refused as what it is, and never a failure of ours. */
@OverHttp
class NonsenseOverHttpTest extends SlackJourney {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private Signed door() {
        return new Signed(address(), slack.server().signingSecret());
    }

    @AfterEach
    void the_desk_still_answers() {
        slack.answer(slack.dm(slack.somebody(), toBot("find " + token())), "I found no ticket");
    }

    @Test
    void what_cannot_be_read_is_a_bad_request() {
        Nonsense.unreadable().forEach((name, body) -> {
            assertThat(door().post(body, JSON)).as(name).isEqualTo(400);
            assertThat(door().post("payload=" + encoded(body), FORM))
                    .as(name + " in a form")
                    .isEqualTo(400);
        });
        assertThat(door().post(new byte[] {'{', (byte) 0xff, (byte) 0xfe, '}'}, JSON))
                .isEqualTo(400);
        assertThat(door().post("payload=%zz", FORM)).isEqualTo(400);
        assertThat(door().post("command=%2", FORM)).isEqualTo(400);
    }

    @Test
    void what_has_another_shape_is_never_a_failure_of_ours() {
        Nonsense.misshapen().forEach((name, body) -> {
            assertThat(door().post(body, JSON)).as(name).isIn(200, 400);
            assertThat(door().post("payload=" + encoded(body), FORM))
                    .as(name + " in a form")
                    .isIn(200, 400);
        });
        assertThat(slack.server().messages(Slack.HELP)).noneMatch(m -> m.text().contains("nonsense"));
    }

    @Test
    void what_nobody_waits_for_is_acknowledged() {
        Nonsense.unknown()
                .forEach((name, body) ->
                        assertThat(door().post(body, JSON)).as(name).isEqualTo(200));
        assertThat(door().post("ssl_check=1&token=x", FORM)).isEqualTo(200);
    }

    @Test
    void only_what_slack_signed_just_now_is_let_in() {
        var body = "{\"type\":\"event_callback\"}".getBytes(StandardCharsets.UTF_8);
        var now = Signed.now(0);
        var good = door().signature(now, body);
        assertThat(door().send(body, JSON, now, null)).isEqualTo(401);
        assertThat(door().send(body, JSON, null, good)).isEqualTo(401);
        assertThat(door().send(body, JSON, now, "")).isEqualTo(401);
        assertThat(door().send(body, JSON, now, "v0=")).isEqualTo(401);
        assertThat(door().send(body, JSON, now, good.replace("v0=", "v1="))).isEqualTo(401);
        assertThat(door().send(body, JSON, now, good.substring(0, good.length() - 1)))
                .isEqualTo(401);
        assertThat(door().send("{}".getBytes(StandardCharsets.UTF_8), JSON, now, good))
                .isEqualTo(401);
        assertThat(new Signed(address(), "other").post(body, JSON)).isEqualTo(401);
        for (var stamp : new String[] {Signed.now(-310), Signed.now(310), "", "soon", "1e9", "-1", "9".repeat(30)}) {
            assertThat(door().send(body, JSON, stamp, door().signature(stamp, body)))
                    .as(stamp)
                    .isEqualTo(401);
        }
    }

    @Test
    void what_is_too_large_is_said_to_be() {
        var large = ("{\"type\":\"event_callback\",\"x\":\"" + "x".repeat(1 << 20) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(door().post(large, JSON)).isEqualTo(413);
    }

    @Test
    void slack_may_ask_whether_the_address_is_ours() {
        assertThat(slack.server().verifyAddress("are-you-there").await().answer())
                .contains("are-you-there");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
