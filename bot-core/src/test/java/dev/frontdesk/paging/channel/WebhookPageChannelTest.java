package dev.frontdesk.paging.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.frontdesk.paging.channel.Pages.CLOCK;
import static dev.frontdesk.paging.channel.Pages.DECIDED;
import static dev.frontdesk.paging.channel.Pages.DIRECTORY;
import static dev.frontdesk.paging.channel.Pages.ID;
import static dev.frontdesk.paging.channel.Pages.NOW;
import static dev.frontdesk.paging.channel.Pages.PEOPLE;
import static dev.frontdesk.paging.channel.Pages.TEXT;
import static dev.frontdesk.paging.channel.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.DeliveryFailed.Verdict;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class WebhookPageChannelTest {

    private static final String SECRET = "s3cret-ß";

    @RegisterExtension
    private final WireMockExtension gateway = WireMockExtension.newInstance()
            .options(options().dynamicPort().dynamicHttpsPort())
            .build();

    @Test
    void reaches_everyone() {
        assertThat(channel().reach(PEOPLE.find("erin").orElseThrow())).contains(ChatAddress.of("webhook", "", "erin"));
    }

    @Test
    void posts_the_page() throws Exception {
        answers(aResponse().withStatus(202));

        var sent = channel().carry(page("webhook", "dave", TEXT), false, DECIDED);

        assertThat(sent.messageId()).isEqualTo(ID);
        assertThat(posted().getUrl()).isEqualTo("/pages?key=t0ken");
        assertThat(posted().getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(posted().getHeader("Idempotency-Key")).isEqualTo(ID);
        assertThat(posted().getBodyAsString()).isEqualTo("""
                        {"event":"page","id":"%s","ticket":"T-1","person":{"id":"dave","name":"Dave Müller"},"text":"%s",\
                        "repeat":false,"at":"2026-11-01T09:00:05.123Z"}""".formatted(ID, TEXT));
    }

    @Test
    void signs_what_it_posts() throws Exception {
        answers(aResponse().withStatus(200));

        channel().carry(page("webhook", "dave", "T-1 Großer Ausfall 🔥"), false, DECIDED);

        var timestamp = posted().getHeader("Frontdesk-Timestamp");
        assertThat(timestamp).isEqualTo(String.valueOf(NOW.getEpochSecond()));
        assertThat(posted().getHeader("Frontdesk-Signature")).isEqualTo("v1=" + hmac(timestamp, posted().getBody()));
    }

    @Test
    void says_that_it_repeats() throws Exception {
        answers(aResponse().withStatus(200));

        channel().carry(page("webhook", "dave", TEXT), true, DECIDED);

        var body = JsonMapper.shared().readTree(posted().getBody());
        assertThat(body.get("repeat").booleanValue()).isTrue();
        assertThat(body.get("text").stringValue()).isEqualTo(TEXT);
    }

    @Test
    void posts_half_characters_as_question_marks() throws Exception {
        answers(aResponse().withStatus(200));

        channel().carry(page("webhook", "dave", "T-1 \ud83d \"quoted\"\n"), false, DECIDED);

        assertThat(JsonMapper.shared().readTree(posted().getBody()).get("text").stringValue())
                .isEqualTo("T-1 ? \"quoted\"\n");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        408, RETRY
        429, RETRY
        500, IN_DOUBT
        502, IN_DOUBT
        503, IN_DOUBT
        599, IN_DOUBT
        301, PERMANENT
        307, PERMANENT
        400, PERMANENT
        401, PERMANENT
        403, PERMANENT
        404, PERMANENT
        410, PERMANENT
        422, PERMANENT
        """)
    void says_whether_another_try_can_help(int status, Verdict verdict) {
        answers(aResponse().withStatus(status).withBody("no"));

        var failed = failure();

        assertThat(failed.verdict()).isEqualTo(verdict);
        assertThat(failed).hasMessageStartingWith("the webhook answers " + status);
        assertThat(failed.retryAfter()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        429 | 30                            | PT30S
        408 | 1                             | PT1S
        503 | 120                           | PT2M
        429 | Sun, 01 Nov 2026 09:01:07 GMT | PT1M
        429 | 86400                         | PT10M
        429 | Mon, 02 Nov 2026 09:00:00 GMT | PT10M
        429 | 0                             |
        429 | Sun, 01 Nov 2026 08:00:00 GMT |
        429 | soon                          |
        429 | 99999999999999999999          |
        429 | -5                            |
        """)
    void waits_as_long_as_it_is_asked_to_and_no_longer_than_ten_minutes(int status, String header, Duration wait) {
        answers(aResponse().withStatus(status).withHeader("Retry-After", header));

        var failed = failure();

        assertThat(failed.verdict()).isEqualTo(Verdict.RETRY);
        assertThat(failed.retryAfter().orElse(null)).isEqualTo(wait);
    }

    @Test
    void follows_no_redirect() {
        gateway.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));
        gateway.stubFor(post("/pages?key=t0ken")
                .willReturn(aResponse().withStatus(308).withHeader("Location", base() + "/elsewhere")));

        assertThat(failure().verdict()).isEqualTo(Verdict.PERMANENT);
        assertThat(failure()).hasMessage("the webhook answers 308: redirects are not followed, check PAGE_WEBHOOK_URL");
        assertThat(gateway.getAllServeEvents())
                .allMatch(e -> e.getRequest().getUrl().startsWith("/pages"));
    }

    @Test
    void is_in_doubt_when_no_answer_comes_in_time() {
        answers(aResponse().withStatus(200).withFixedDelay(60_000));

        var failed = Pages.failure(
                () -> channel(url(), Duration.ofMillis(300)).carry(page("webhook", "dave", TEXT), false, DECIDED));

        assertThat(failed.verdict()).isEqualTo(Verdict.IN_DOUBT);
        assertThat(failed).hasMessage("the webhook did not answer in time");
    }

    @Test
    void does_not_wait_for_the_end_of_a_body() throws Exception {
        answers(aResponse().withStatus(200).withBody("x".repeat(1_000)).withChunkedDribbleDelay(1_000, 600_000));

        assertThat(channel()
                        .carry(page("webhook", "dave", TEXT), false, DECIDED)
                        .messageId())
                .isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE"})
    void is_in_doubt_when_the_connection_is_lost(Fault fault) {
        answers(aResponse().withFault(fault));

        assertThat(failure().verdict()).isEqualTo(Verdict.IN_DOUBT);
    }

    @Test
    void tries_again_when_nobody_listens() throws Exception {
        String url;
        try (var closed = new ServerSocket(0)) {
            url = "http://localhost:" + closed.getLocalPort() + "/pages";
        }

        var failed = Pages.failure(
                () -> channel(url, Duration.ofSeconds(10)).carry(page("webhook", "dave", TEXT), false, DECIDED));

        assertThat(failed.verdict()).isEqualTo(Verdict.RETRY);
    }

    @Test
    void trusts_no_certificate_that_nobody_vouches_for() {
        var url = "https://localhost:" + gateway.getHttpsPort() + "/pages";

        var failed = Pages.failure(
                () -> channel(url, Duration.ofSeconds(10)).carry(page("webhook", "dave", TEXT), false, DECIDED));

        assertThat(failed.verdict()).isEqualTo(Verdict.RETRY);
        assertThat(failed).hasMessageContaining("certificate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost:%d/pages",
                "https://127.0.0.1:%d/pages",
                "https://[::1]:%d/pages",
                "https://2130706433:%d/pages"
            })
    void calls_nothing_inside_the_house(String url) {
        var settings = new WebhookSettings(
                url.formatted(gateway.getHttpsPort()), SECRET, List.of(), false, Duration.ofSeconds(10));

        var failed = Pages.failure(() -> new WebhookPageChannel(settings, DIRECTORY, CLOCK)
                .carry(page("webhook", "dave", TEXT), false, DECIDED));

        assertThat(failed.verdict()).isEqualTo(Verdict.PERMANENT);
        assertThat(failed).hasMessageContaining("PAGE_WEBHOOK_PRIVATE");
        assertThat(gateway.getAllServeEvents()).isEmpty();
    }

    @Test
    void tries_again_when_the_host_is_not_known() {
        var settings =
                new WebhookSettings("https://nowhere.invalid/pages", SECRET, List.of(), false, Duration.ofSeconds(10));

        var failed = Pages.failure(() -> new WebhookPageChannel(settings, DIRECTORY, CLOCK)
                .carry(page("webhook", "dave", TEXT), false, DECIDED));

        assertThat(failed.verdict()).isEqualTo(Verdict.RETRY);
    }

    private void answers(ResponseDefinitionBuilder answer) {
        gateway.stubFor(post("/pages?key=t0ken").willReturn(answer));
    }

    private LoggedRequest posted() {
        var all = gateway.getAllServeEvents();
        assertThat(all).hasSize(1);
        return all.getFirst().getRequest();
    }

    private DeliveryFailed failure() {
        return Pages.failure(() -> channel().carry(page("webhook", "dave", TEXT), false, DECIDED));
    }

    private String base() {
        return "http://localhost:" + gateway.getPort();
    }

    private String url() {
        return base() + "/pages?key=t0ken";
    }

    private WebhookPageChannel channel() {
        return channel(url(), Duration.ofSeconds(10));
    }

    private static WebhookPageChannel channel(String url, Duration timeout) {
        return new WebhookPageChannel(new WebhookSettings(url, SECRET, List.of(), true, timeout), DIRECTORY, CLOCK);
    }

    /** As a receiver would write it from the documentation. */
    private static String hmac(String timestamp, byte[] body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) '.');
        mac.update(body);
        return String.format("%064x", new BigInteger(1, mac.doFinal()));
    }
}
