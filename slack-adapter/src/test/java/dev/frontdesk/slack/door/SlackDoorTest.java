package dev.frontdesk.slack.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.frontdesk.slack.SlackSettings;
import dev.frontdesk.slack.receiving.Rig;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SlackDoorTest {

    private static final String STAMP = String.valueOf(Rig.NOW.getEpochSecond());

    private static final String MESSAGE = Rig.event(
                    "{'type':'message','user':'U0ANA','text':'my mäuse','ts':'1795391000.0001','channel':'C0HELP'}")
            .toString();

    private final Rig rig = new Rig();
    private final SlackDoor door = new SlackDoor(rig.receiver, new Signature("sekret", () -> Rig.NOW), () -> Rig.NOW);

    @AfterEach
    void close() {
        rig.close();
    }

    private static MockHttpServletRequest signed(byte[] body) throws Exception {
        var request = new MockHttpServletRequest("POST", "/slack/events");
        request.setContent(body);
        request.addHeader("X-Slack-Request-Timestamp", STAMP);
        request.addHeader(
                "x-slack-signature", SignatureTest.sign("sekret", STAMP, new String(body, StandardCharsets.UTF_8)));
        return request;
    }

    private MockHttpServletResponse sent(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        door.service(request, response);
        return response;
    }

    private MockHttpServletResponse post(String body) throws Exception {
        return sent(signed(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void takes_an_event() throws Exception {
        assertThat(post(MESSAGE).getStatus()).isEqualTo(200);
        assertThat(rig.only().text()).isEqualTo("my mäuse");
    }

    @Test
    void takes_a_repeated_event_as_a_first_one() throws Exception {
        var request = signed(MESSAGE.getBytes(StandardCharsets.UTF_8));
        request.addHeader("X-Slack-Retry-Num", "3");
        request.addHeader("X-Slack-Retry-Reason", "http_timeout");
        assertThat(sent(request).getStatus()).isEqualTo(200);
        assertThat(rig.inbox).hasSize(1);
        assertThat(post(MESSAGE).getStatus()).isEqualTo(200);
        assertThat(rig.inbox).hasSize(1);
    }

    @Test
    void takes_a_command() throws Exception {
        var response =
                post("token=x&team_id=T0TEAM&channel_id=C0HELP&user_id=U0ANA&command=%2Fdesk&text=status+%26+more"
                        + "&trigger_id=1.2.abc&api_app_id=A0APP&response_url="
                        + encoded("https://hooks.slack.com/commands/1"));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).isEmpty();
        assertThat(rig.only().text()).isEqualTo("status & more");
    }

    @Test
    void takes_an_interaction() throws Exception {
        var press = Rig.interactive(
                "{'type':'block_actions','container':{'type':'message','message_ts':'1795391000.0001',"
                        + "'channel_id':'C0HELP'},'channel':{'id':'C0HELP'},'actions':[{'action_id':'choice-0','value':'r1'}]}");
        assertThat(post("payload=" + encoded(press.toString())).getStatus()).isEqualTo(200);
        assertThat(rig.only().choice()).isEqualTo("r1");
    }

    @Test
    void answers_who_asks_whether_it_is_there() throws Exception {
        var verified = post("{\"token\":\"x\",\"challenge\":\"3eZbrw1aB\",\"type\":\"url_verification\"}");
        assertThat(verified.getContentAsString()).isEqualTo("3eZbrw1aB");
        assertThat(verified.getContentType()).startsWith("text/plain");
        assertThat(post("ssl_check=1&token=x").getStatus()).isEqualTo(200);
    }

    @Test
    void lets_nobody_else_in() throws Exception {
        var body = MESSAGE.getBytes(StandardCharsets.UTF_8);
        var unsigned = signed(body);
        unsigned.removeHeader("x-slack-signature");
        var wrong = signed(body);
        wrong.removeHeader("x-slack-signature");
        wrong.addHeader("x-slack-signature", SignatureTest.sign("other", STAMP, MESSAGE));
        var unstamped = signed(body);
        unstamped.removeHeader("X-Slack-Request-Timestamp");
        var changed = signed(body);
        changed.setContent((MESSAGE + ' ').getBytes(StandardCharsets.UTF_8));
        for (var request :
                List.of(unsigned, wrong, unstamped, changed, new MockHttpServletRequest("POST", "/slack/events"))) {
            var response = sent(request);
            assertThat(response.getStatus()).isEqualTo(401);
            assertThat(response.getContentAsString()).isEqualTo("Only Slack is let in here.");
        }
        assertThat(rig.inbox).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "PROPFIND"})
    void is_for_posting_only(String method) throws Exception {
        var response = sent(new MockHttpServletRequest(method, "/slack/events"));
        assertThat(response.getStatus()).isEqualTo(405);
        assertThat(response.getHeader("Allow")).isEqualTo("POST");
    }

    @Test
    void a_body_has_a_limit() throws Exception {
        var fits = MESSAGE + " ".repeat(SlackDoor.LIMIT - MESSAGE.getBytes(StandardCharsets.UTF_8).length);
        assertThat(post(fits).getStatus()).isEqualTo(200);
        assertThat(post(fits + ' ').getStatus()).isEqualTo(413);
        assertThat(rig.inbox).hasSize(1);
    }

    @Test
    void no_more_is_read_than_the_limit() throws Exception {
        var read = new AtomicLong();
        var request = new MockHttpServletRequest("POST", "/slack/events") {
            @Override
            public ServletInputStream getInputStream() {
                return new Endless(read);
            }
        };
        request.addHeader("X-Slack-Request-Timestamp", STAMP);
        assertThat(sent(request).getStatus()).isEqualTo(413);
        assertThat(read.get()).isLessThanOrEqualTo(SlackDoor.LIMIT + 16_384L);
    }

    private static final class Endless extends ServletInputStream {
        private final AtomicLong read;

        Endless(AtomicLong read) {
            this.read = read;
        }

        @Override
        public int read() throws IOException {
            read.incrementAndGet();
            return ' ';
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "&",
                "=",
                "&&&=&=",
                "payload",
                "payload=",
                "payload=%",
                "payload=%zz",
                "payload=x",
                "payload=%7B",
                "payload=[]",
                "payload=null",
                "payload=%22x%22",
                "payload=%7B%7D",
                "command",
                "ssl_check=2",
                "%=1",
                "a=b",
                "[]",
                "null",
                "<xml/>",
                "{",
                "{}",
                "{\"type\":",
                "{\"type\":\"event_callback\"}",
                "{\"type\":\"event_callback\",\"event\":7}",
                "{\"payload\":\"x\"}",
                "command=",
                "command=%2Fdesk",
                "command=/desk&user_id=&channel_id=",
                "command=/desk&user_id=U1&channel_id=C1",
                "----boundary\r\nContent-Disposition: form-data; name=\"payload\"\r\n\r\n{}",
                "\u0000\u0000"
            })
    void what_makes_no_sense_is_refused(String body) throws Exception {
        assertThat(post(body).getStatus()).isEqualTo(400);
        assertThat(rig.inbox).isEmpty();
    }

    @Test
    void what_is_no_text_is_refused() throws Exception {
        var body = new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}'};
        var request = new MockHttpServletRequest("POST", "/slack/events");
        request.setContent(body);
        request.addHeader("X-Slack-Request-Timestamp", STAMP);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("sekret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update(("v0:" + STAMP + ':').getBytes(StandardCharsets.UTF_8));
        request.addHeader("X-Slack-Signature", "v0=" + HexFormat.of().formatHex(mac.doFinal(body)));
        assertThat(sent(request).getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":", "[", "{\"a\":[", "[[{\"b\":"})
    void what_is_nested_too_deep_is_refused(String open) throws Exception {
        assertThat(post("{\"type\":\"event_callback\",\"event\":" + open.repeat(20_000))
                        .getStatus())
                .isEqualTo(400);
        assertThat(post("payload=" + encoded("{\"x\":" + open.repeat(20_000))).getStatus())
                .isEqualTo(400);
    }

    @Test
    void asks_for_it_again_while_the_database_is_down() throws Exception {
        rig.databaseIsDown(true);
        assertThat(post(MESSAGE).getStatus()).isEqualTo(503);
    }

    @Test
    void does_not_start_without_a_secret() {
        var settings = new SlackSettings(
                "xoxb-1", "", "", URI.create("https://slack.com/api/"), List.of(), "", List.of(), List.of());
        assertThatIllegalStateException()
                .isThrownBy(() -> new DoorConfiguration().slackDoor(rig.receiver, settings, () -> Rig.NOW))
                .withMessageStartingWith("SLACK_SIGNING_SECRET is missing");
    }

    @Test
    void is_shut_where_slack_comes_over_sockets() {
        var configuration = new DoorConfiguration();
        var sockets = new SlackSettings(
                "xoxb-1", "xapp-1", "", URI.create("https://slack.com/api/"), List.of(), "", List.of(), List.of());
        assertThat(configuration.slackDoor(rig.receiver, sockets, () -> Rig.NOW).isEnabled())
                .isFalse();
        var http = Rig.settings("https://slack.com/api/");
        assertThat(configuration.slackDoor(rig.receiver, http, () -> Rig.NOW).isEnabled())
                .isTrue();
    }
}
