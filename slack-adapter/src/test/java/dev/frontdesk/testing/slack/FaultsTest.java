package dev.frontdesk.testing.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each way in which a call can go wrong, as Slack's client meets it. */
class FaultsTest {

    private static final String POST = "chat.postMessage";

    private SlackServer slack;
    private MethodsClient client;

    @BeforeEach
    void start() {
        slack = SlackServer.start();
        client = SlackServerTest.client(slack, slack.botToken());
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    private ChatPostMessageResponse post() throws IOException, SlackApiException {
        return client.chatPostMessage(r -> r.channel("CHELP").text("Hello"));
    }

    private void fails(Fault fault) {
        slack.faults().fail(POST, 1, fault);
    }

    @Test
    void a_rate_limit_says_when_to_come_again() throws Exception {
        slack.faults().rateLimit(POST, 1, 7);

        assertThatThrownBy(this::post).isInstanceOfSatisfying(SlackApiException.class, e -> {
            assertThat(e.getResponse().code()).isEqualTo(429);
            assertThat(e.getResponse().header("retry-after")).isEqualTo("7");
        });
        assertThat(post().isOk()).isTrue();
        assertThat(slack.messages("#help")).hasSize(1);
    }

    @Test
    void an_error_of_the_server_may_hide_a_post_that_exists() {
        fails(Fault.status(500));
        assertThatThrownBy(this::post).isInstanceOf(SlackApiException.class);
        assertThat(slack.messages("#help")).isEmpty();

        fails(Fault.status(500).afterEffect());
        assertThatThrownBy(this::post).isInstanceOf(SlackApiException.class);
        assertThat(slack.messages("#help")).hasSize(1);
    }

    @Test
    void a_connection_may_be_cut_before_and_after_the_effect() {
        fails(Fault.reset());
        assertThatThrownBy(this::post).isInstanceOf(IOException.class);
        assertThat(slack.messages("#help")).isEmpty();

        fails(Fault.reset().afterEffect());
        assertThatThrownBy(this::post).isInstanceOf(IOException.class);
        assertThat(slack.messages("#help")).hasSize(1);
        assertThat(slack.calls(POST)).extracting(Call::status).containsExactly(0, 0);
    }

    @Test
    void an_error_code_may_come_before_and_after_the_effect() throws Exception {
        fails(Fault.error("internal_error"));
        assertThat(post().getError()).isEqualTo("internal_error");
        fails(Fault.error("fatal_error").afterEffect());
        assertThat(post().getError()).isEqualTo("fatal_error");
        assertThat(slack.messages("#help")).hasSize(1);
    }

    @Test
    void an_answer_may_be_late_slow_or_broken() throws Exception {
        var began = System.nanoTime();
        fails(Fault.delay(Duration.ofMillis(200)));
        assertThat(post().isOk()).isTrue();
        fails(Fault.dribble(Duration.ofMillis(1)));
        assertThat(post().isOk()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(400));

        fails(Fault.brokenJson());
        assertThatThrownBy(this::post).isInstanceOf(JsonParseException.class);
        assertThat(slack.messages("#help")).hasSize(3);
    }

    @Test
    void more_than_a_burst_of_posts_is_too_much() throws Exception {
        slack.faults().enforceRate(true);

        for (int i = 0; i < 3; i++) {
            assertThat(post().isOk()).isTrue();
        }
        assertThatThrownBy(this::post).isInstanceOf(SlackApiException.class);
        assertThat(client.chatPostMessage(r -> r.channel("CGENERAL").text("Elsewhere"))
                        .isOk())
                .isTrue();
    }

    @Test
    void sockets_may_be_refused_for_a_while() throws Exception {
        var asApp = SlackServerTest.client(slack, slack.appToken());

        slack.faults().refuseSockets(true);
        assertThat(asApp.appsConnectionsOpen(r -> r).isOk()).isFalse();
        slack.faults().refuseSockets(false);
        assertThat(asApp.appsConnectionsOpen(r -> r).isOk()).isTrue();
    }
}
