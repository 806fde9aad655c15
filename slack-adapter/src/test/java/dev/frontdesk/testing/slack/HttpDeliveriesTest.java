package dev.frontdesk.testing.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signed requests, with an address of ours at the other end. */
class HttpDeliveriesTest {

    private record Asked(String body, String type, boolean signed, String retry, String reason) {}

    private record Reply(int status, String body, boolean noRetry, long delayMillis) {
        static final Reply OK = new Reply(200, "", false, 0);
    }

    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final Queue<Reply> replies = new ArrayDeque<>();
    private SlackServer slack;
    private HttpServer app;

    @BeforeEach
    void start() throws IOException {
        slack = SlackServer.builder()
                .patience(Duration.ofMillis(1500))
                .retryScale(0.001)
                .start();
        app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        app.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        app.createContext("/", this::take);
        app.start();
        slack.deliverTo(URI.create("http://127.0.0.1:" + app.getAddress().getPort() + "/slack/events"));
    }

    @AfterEach
    void stop() {
        app.stop(0);
        slack.close();
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        var signature = new SlackSignature.Generator(slack.signingSecret())
                .generate(headers.getFirst("x-slack-request-timestamp"), body);
        asked.add(new Asked(
                body,
                headers.getFirst("content-type"),
                signature.equals(headers.getFirst("x-slack-signature")),
                headers.getFirst("x-slack-retry-num"),
                headers.getFirst("x-slack-retry-reason")));
        Reply reply;
        synchronized (replies) {
            reply = replies.isEmpty() ? Reply.OK : replies.poll();
        }
        Wire.pause(Duration.ofMillis(reply.delayMillis()));
        if (reply.noRetry()) {
            exchange.getResponseHeaders().set("x-slack-no-retry", "1");
        }
        Wire.send(exchange, new Answer(reply.status(), java.util.Map.of(), reply.body()));
    }

    @Test
    void an_event_is_signed_and_comes_as_json() {
        slack.post("ana", "#help", "Grüezi").await();

        assertThat(asked).hasSize(1);
        assertThat(asked.peek().signed()).isTrue();
        assertThat(asked.peek().type()).isEqualTo("application/json");
        assertThat(asked.peek().retry()).isNull();
        assertThat(asked.peek().body()).contains("\"text\":\"Grüezi\"").contains("\"type\":\"event_callback\"");
    }

    @Test
    void what_fails_comes_again_with_number_and_reason() {
        replies.addAll(List.of(new Reply(500, "", false, 0), new Reply(200, "", false, 2500)));

        var delivery = slack.post("ana", "#help", "hello").await().deliveries().getFirst();

        assertThat(delivery.attempts())
                .extracting(Delivery.Attempt::failure)
                .containsExactly("http_error", "http_timeout", "");
        assertThat(asked).extracting(Asked::retry).containsExactly(null, "1", "2");
        assertThat(asked).extracting(Asked::reason).containsExactly(null, "http_error", "http_timeout");
    }

    @Test
    void the_app_can_say_that_it_wants_no_retry() {
        replies.add(new Reply(503, "", true, 0));

        assertThat(slack.post("ana", "#help", "hello")
                        .await()
                        .deliveries()
                        .getFirst()
                        .attempts())
                .hasSize(1);
    }

    @Test
    void a_command_is_a_form_and_its_answer_is_shown() {
        replies.add(new Reply(200, "Hello Ana", false, 0));

        slack.slash("ana", "#triage", "/desk", "a & b").await();

        assertThat(asked.peek().signed()).isTrue();
        assertThat(asked.peek().body()).contains("command=%2Fdesk").contains("text=a+%26+b");
        assertThat(slack.ephemerals("ana")).extracting(SlackMessage::text).containsExactly("Hello Ana");
    }

    @Test
    void an_interaction_is_a_form_with_one_field_and_comes_only_once() {
        replies.add(new Reply(500, "", false, 0));

        var delivery = slack.shortcut("ana", "new").await();

        assertThat(delivery.acked()).isFalse();
        assertThat(asked).hasSize(1);
        assertThat(URLDecoder.decode(asked.peek().body(), StandardCharsets.UTF_8))
                .startsWith("payload={\"type\":\"shortcut\"");
    }

    @Test
    void an_address_nobody_listens_at_is_tried_four_times() {
        app.stop(0);

        var delivery = slack.post("ana", "#help", "hello").await().deliveries().getFirst();

        assertThat(delivery.attempts()).hasSize(4).allMatch(a -> a.failure().equals("connection_failed"));
    }
}
