package dev.frontdesk.slack.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.slack.receiving.Rig;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.web.filter.FormContentFilter;

/** The door in a real server, behind a filter that reads forms. */
class DoorOnTheNetTest {

    private final Rig rig = new Rig();
    private WebServer server;

    @BeforeEach
    void start() {
        var door =
                new DoorConfiguration().slackDoor(rig.receiver, Rig.settings("https://slack.com/api/"), () -> Rig.NOW);
        server = new TomcatServletWebServerFactory(0)
                .getWebServer(door, new FilterRegistrationBean<>(new FormContentFilter()));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        rig.close();
    }

    private HttpResponse<String> post(String type, String body, boolean chunked) throws Exception {
        var stamp = String.valueOf(Rig.NOW.getEpochSecond());
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/slack/events"))
                .header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", stamp)
                .header("X-Slack-Signature", SignatureTest.sign("sekret", stamp, body))
                .POST(
                        chunked
                                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))
                                : BodyPublishers.ofByteArray(bytes))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    @Test
    void forms_are_signed_as_they_came() throws Exception {
        var press = Rig.interactive(
                "{'type':'block_actions','container':{'type':'message','message_ts':'1795391000.0001',"
                        + "'channel_id':'C0HELP'},'channel':{'id':'C0HELP'},'actions':[{'action_id':'choice-0','value':'r ü + 1'}]}");
        var body = "payload="
                + URLEncoder.encode(press.toString(), StandardCharsets.UTF_8).replace("+", "%20");
        assertThat(post("application/x-www-form-urlencoded", body, false).statusCode())
                .isEqualTo(200);
        assertThat(rig.only().choice()).isEqualTo("r ü + 1");
    }

    @Test
    void whatever_is_posted_in_pieces_has_the_same_limit() throws Exception {
        assertThat(post("application/json", "x".repeat(SlackDoor.LIMIT + 1), true)
                        .statusCode())
                .isEqualTo(413);
        var event =
                Rig.event("{'type':'message','user':'U0ANA','text':'hi','ts':'1795391000.0001','channel':'C0HELP'}");
        assertThat(post("application/json", event.toString(), true).statusCode())
                .isEqualTo(200);
        assertThat(rig.inbox).hasSize(1);
    }
}
