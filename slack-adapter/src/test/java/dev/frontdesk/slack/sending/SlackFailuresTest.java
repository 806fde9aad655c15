package dev.frontdesk.slack.sending;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static dev.frontdesk.slack.sending.Outgoing.channel;
import static dev.frontdesk.slack.sending.Outgoing.effect;
import static dev.frontdesk.slack.sending.Outgoing.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.DeliveryFailed.Verdict;
import dev.frontdesk.chat.Reply;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a message when Slack, or the way to it, breaks. */
class SlackFailuresTest {

    private static final String POST = "chat.postMessage";
    private static final ChatAddress HELP = channel("CHELP");
    private static final Reply HELLO = Reply.text("hello");
    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final WireSlack SLACK = new WireSlack();

    private final Outgoing out = new Outgoing(SLACK.apiUrl(), PATIENCE);

    @BeforeEach
    void reset() {
        SLACK.reset();
    }

    /** The first call of all takes its time, which is not what is tested here. */
    @BeforeAll
    static void warmUp() throws DeliveryFailed {
        new Outgoing(SLACK.apiUrl(), Duration.ofSeconds(10)).platform.send(HELP, HELLO, effect("warm"));
    }

    @AfterAll
    static void close() {
        SLACK.close();
    }

    static Stream<Named<ResponseDefinitionBuilder>> unclear() {
        return Stream.of(
                Named.of("500", aResponse().withStatus(500)),
                Named.of("408", aResponse().withStatus(408)),
                Named.of("503", aResponse().withStatus(503).withBody("<html>busy</html>")),
                Named.of("reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Named.of("nothing", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                Named.of("garbage", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
                Named.of("half an answer", aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
                Named.of("broken JSON", okJson("{\"ok\":tru")),
                Named.of("no JSON", okJson("<html>login</html>")),
                Named.of("a list", okJson("[]")),
                Named.of("an empty answer", okJson("").withHeader("X", "empty")),
                Named.of("null", okJson("null")),
                Named.of("late", aResponse().withStatus(500).withFixedDelay(2_500)),
                Named.of("dribble", okJson("{\"ok\":true}").withChunkedDribbleDelay(5, 4_000)),
                Named.of("internal_error", refusal("internal_error")),
                Named.of("fatal_error", refusal("fatal_error")),
                Named.of("request_timeout", refusal("request_timeout")));
    }

    @ParameterizedTest
    @MethodSource("unclear")
    void what_may_have_arrived_is_looked_for_and_found(ResponseDefinitionBuilder answer) throws DeliveryFailed {
        SLACK.nextAfterEffect(POST, answer);
        var tried = out.clock.instant();
        assertThat(failure(() -> out.platform.send(HELP, HELLO, effect("a"))).verdict())
                .isEqualTo(Verdict.IN_DOUBT);
        var stamp = SLACK.messages().keySet().iterator().next();
        assertThat(out.platform.find(HELP, effect("a"), tried))
                .hasValueSatisfying(s -> assertThat(s.messageId()).isEqualTo(stamp));
        assertThat(out.platform.send(HELP, HELLO, effect("a")).messageId()).isEqualTo(stamp);
        assertThat(SLACK.calls(POST)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("unclear")
    void what_did_not_arrive_is_sent_again_once_that_is_sure(ResponseDefinitionBuilder answer) throws DeliveryFailed {
        SLACK.next(POST, answer);
        var tried = out.clock.instant();
        assertThat(failure(() -> out.platform.send(HELP, HELLO, effect("a"))).verdict())
                .isEqualTo(Verdict.IN_DOUBT);
        assertThat(out.findPatiently(HELP, effect("a"), tried)).isEmpty();
        assertThat(Duration.between(tried, out.clock.instant())).isGreaterThanOrEqualTo(Duration.ofSeconds(17));
        assertThat(SLACK.calls("conversations.history")).isEqualTo(3);
        out.platform.send(HELP, HELLO, effect("a"));
        assertThat(SLACK.messages()).hasSize(1);
    }

    @Test
    void nobody_says_no_before_a_late_post_could_have_arrived() {
        SLACK.next(POST, aResponse().withStatus(500));
        var tried = out.clock.instant();
        failure(() -> out.platform.send(HELP, HELLO, effect("a")));
        out.clock.pass(Duration.ofSeconds(14));
        var tooEarly = failure(() -> out.platform.find(HELP, effect("a"), tried));
        assertThat(tooEarly.verdict()).isEqualTo(Verdict.RETRY);
        assertThat(tooEarly.retryAfter()).contains(Duration.ofSeconds(1));
        out.clock.pass(Duration.ofSeconds(1));
        assertThat(failure(() -> out.platform.find(HELP, effect("a"), tried)).retryAfter())
                .contains(Duration.ofSeconds(2));
    }

    @Test
    void another_try_begins_the_wait_anew() {
        SLACK.next(POST, aResponse().withStatus(500));
        var tried = out.clock.instant();
        failure(() -> out.platform.send(HELP, HELLO, effect("a")));
        out.clock.pass(Duration.ofMinutes(1));
        SLACK.next(POST, aResponse().withStatus(500));
        failure(() -> out.platform.send(HELP, HELLO, effect("a")));
        assertThat(failure(() -> out.platform.find(HELP, effect("a"), tried)).retryAfter())
                .contains(Duration.ofSeconds(15));
    }

    @Test
    void a_message_of_somebody_else_is_not_taken_for_ours() throws DeliveryFailed {
        out.platform.send(HELP, HELLO, effect("a"));
        SLACK.messages().values().forEach(m -> m.addProperty("bot_id", "B999"));
        var other = new Outgoing(SLACK.apiUrl(), PATIENCE);
        var tried = other.clock.instant();
        assertThat(other.findPatiently(HELP, effect("a"), tried)).isEmpty();
        SLACK.messages().values().forEach(m -> m.addProperty("user", "UBOT"));
        assertThat(other.findPatiently(HELP, effect("a"), tried)).isPresent();
    }

    @Test
    void slack_says_how_long_a_method_must_wait_in_a_channel() throws DeliveryFailed {
        SLACK.next(POST, aResponse().withStatus(429).withHeader("Retry-After", "7"));
        var limited = failure(() -> out.platform.send(HELP, HELLO, effect("a")));
        assertThat(limited.verdict()).isEqualTo(Verdict.RETRY);
        assertThat(limited.retryAfter()).contains(Duration.ofSeconds(7));
        out.clock.pass(Duration.ofSeconds(3));
        assertThat(failure(() -> out.platform.send(HELP, HELLO, effect("b"))).retryAfter())
                .contains(Duration.ofSeconds(4));
        out.platform.send(channel("CGENERAL"), HELLO, effect("c"));
        assertThat(SLACK.calls(POST)).isEqualTo(2);
        out.clock.pass(Duration.ofSeconds(4));
        out.platform.send(HELP, HELLO, effect("a"));
        assertThat(SLACK.messages()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat.update", "conversations.open"})
    void other_methods_have_gates_of_their_own(String method) throws DeliveryFailed {
        SLACK.next(method, aResponse().withStatus(429).withHeader("Retry-After", "30"));
        var sent = out.platform.send(HELP, HELLO, effect("a"));
        var limited = failure(() -> {
            if (method.equals("chat.update")) {
                out.platform.update(HELP, sent.messageId(), HELLO, effect("b"));
            } else {
                out.platform.send(channel("UANA"), HELLO, effect("c"));
            }
        });
        assertThat(limited.retryAfter()).contains(Duration.ofSeconds(30));
        out.platform.send(HELP, HELLO, effect("d"));
    }

    @ParameterizedTest
    @CsvSource({"soon,5", ",5", "0,1", "999999,3600"})
    void an_odd_wait_is_taken_for_a_reasonable_one(String header, long seconds) {
        var answer = aResponse().withStatus(429);
        SLACK.next(POST, header == null ? answer : answer.withHeader("Retry-After", header));
        assertThat(failure(() -> out.platform.send(HELP, HELLO, effect("a"))).retryAfter())
                .contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratelimited", "service_unavailable", "team_added_to_org"})
    void a_passing_refusal_is_tried_again(String error) {
        SLACK.next(POST, refusal(error));
        assertThat(failure(() -> out.platform.send(HELP, HELLO, effect("a"))).verdict())
                .isEqualTo(Verdict.RETRY);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 403, 404, 413})
    void what_something_on_the_way_refuses_is_tried_again(int status) {
        SLACK.next(POST, aResponse().withStatus(status).withHeader("Location", "http://login.example/"));
        assertThat(failure(() -> out.platform.send(HELP, HELLO, effect("a"))).verdict())
                .isEqualTo(Verdict.RETRY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not_in_channel | the bot is not in that channel: /invite @Frontdesk there",
                "channel_not_found | the bot is not in that channel: /invite @Frontdesk there",
                "restricted_action | the workspace's rules let the bot write nothing there",
                "missing_scope | the app in Slack may not do this: it needs the scope chat:write",
                "no_text | Slack refused it (chat.postMessage: no_text)",
            })
    void a_final_refusal_is_put_in_plain_words(String error, String words) {
        SLACK.next(POST, okJson("{\"ok\":false,\"error\":\"" + error + "\",\"needed\":\"chat:write\"}"));
        var refused = failure(() -> out.platform.send(HELP, HELLO, effect("a")));
        assertThat(refused.verdict()).isEqualTo(Verdict.PERMANENT);
        assertThat(refused).hasMessage(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token_revoked", "account_inactive", "invalid_auth", "token_expired", "app_uninstalled"})
    void a_withdrawn_token_pauses_everything_and_loses_nothing(String error) throws DeliveryFailed {
        SLACK.next(POST, refusal(error));
        assertThat(failure(() -> out.platform.send(HELP, HELLO, effect("a"))).verdict())
                .isEqualTo(Verdict.RETRY);
        assertThat(out.pause.reason()).isEqualTo(error);
        assertThat(failure(() -> out.platform.send(channel("CGENERAL"), HELLO, effect("b")))
                        .retryAfter())
                .contains(Duration.ofSeconds(30));
        assertThat(SLACK.calls(POST)).isEqualTo(1);
        out.pause.end();
        out.platform.send(HELP, HELLO, effect("a"));
        assertThat(SLACK.messages()).hasSize(1);
    }

    static Stream<Named<ResponseDefinitionBuilder>> repeatable() {
        return Stream.of(
                Named.of("nothing", aResponse().withFault(Fault.EMPTY_RESPONSE)),
                Named.of("408", aResponse().withStatus(408)),
                Named.of("421", aResponse().withStatus(421)),
                Named.of("503", aResponse().withStatus(503).withHeader("Retry-After", "0")));
    }

    @ParameterizedTest
    @MethodSource("repeatable")
    void nothing_is_repeated_behind_our_back(ResponseDefinitionBuilder answer) {
        SLACK.next(POST, answer);
        failure(() -> out.platform.send(HELP, HELLO, effect("a")));
        assertThat(SLACK.calls(POST)).isEqualTo(1);
        assertThat(SLACK.messages()).isEmpty();
    }

    @Test
    void a_slack_that_cannot_be_reached_got_nothing() throws IOException {
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        var nowhere = new Outgoing("http://127.0.0.1:" + port + "/api/", PATIENCE);
        assertThat(failure(() -> nowhere.platform.send(HELP, HELLO, effect("a")))
                        .verdict())
                .isEqualTo(Verdict.RETRY);
    }

    private static ResponseDefinitionBuilder refusal(String error) {
        return okJson("{\"ok\":false,\"error\":\"" + error + "\"}");
    }
}
