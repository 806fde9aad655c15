package dev.frontdesk.journey;

import static dev.frontdesk.journey.Chat.HELP;
import static dev.frontdesk.journey.Chat.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whatever is sent: no failure of the server, nothing of its inside shown, nothing accepted that is not there afterwards. */
@ExtendWith(OutputCaptureExtension.class)
class BadInputJourneyTest extends Journey {

    private static final String MESSAGES = "/api/chat/messages";
    private static final int FLOOD = 2_000;

    static Stream<String> odd() {
        return Stream.of(
                "x".repeat(40_000),
                "my vpn keeps disconnecting ".repeat(1_480) + "and so on",
                "\uD83D\uDDA8\uFE0F\uD83D\uDD25\uD83D\uDE2D",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "v\u200Bp\u200Cn\u200D \u2060keeps\uFEFF disconnecting",
                "my \u202Enpv\u202C \u2066keeps\u2069 \u200Fdisconnecting",
                "e\u0301".repeat(1_000) + "\u0335".repeat(2_000),
                "half \uD800 and \uDC00 half",
                "nul \u0000 and bell \u0007 and escape \u001B[31m",
                "<script>alert(1)</script><img src=x onerror=alert(1)> &lt;b&gt; \"'`",
                "<!channel> <!here> <@U012AB3CD> <#C024BE7LR|general> <https://example.com|click>",
                "@everyone @here <@80351110224678912> <@&165511591545143296> <#103735883630395392>",
                "{\"$where\": \"sleep(1000)\"} '; DROP TABLE tickets; -- ${jndi:ldap://x} #{T(java.lang.Runtime)}",
                "/desk",
                "/desk ask",
                "/desk ask " + "y".repeat(40_000),
                "/desk claim T-99999999999999999999999999",
                "/desk " + "z".repeat(5_000),
                "/desk find (((((((((a+)+)+)+)+$ [",
                "/desk priority T-1 \u0000urgent",
                "@Frontdesk",
                "@Frontdesk \uD800",
                "(".repeat(5_000));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void what_is_accepted_is_listed_and_answered(String text) {
        var guest = somebody();
        var said = chat.say(guest, HELP, text);
        assertThat(chat.lines(guest, HELP).stream().map(Chat.Line::id)).containsOnlyOnce(said);
        var answer = chat.answer(guest, HELP, said);
        assertThat(answer.text()).doesNotContain("Exception");
        assertThat(all(guest)).doesNotContain("\\u0000", "\u202E", "\u2066", "\u200B", "\uFEFF", "\u001B", "\\u001B");
    }

    /** The escapes stand in the JSON as somebody may write them by hand. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "lone \\ud800 high",
                "lone \\udc00 low",
                "\\udc00\\ud800 turned round",
                "nul \\u0000 inside",
                "\\u202eturned\\u202c"
            })
    void escapes_in_json_are_taken(String escaped) {
        var guest = somebody();
        var answer =
                chat.post(MESSAGES, "{\"as\":\"%s\",\"channel\":\"help\",\"text\":\"%s\"}".formatted(guest, escaped));
        var said = answer.id();
        assertThat(chat.lines(guest, HELP).stream().map(Chat.Line::id)).containsOnlyOnce(said);
        chat.answer(guest, HELP, said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t ", "\u200B\u200B", "\u202E\u2066", "\u0000", "\u3164", "\uFEFF"})
    void nothing_is_no_message(String text) {
        var guest = somebody();
        chat.message(guest, HELP, null, text, null).refused(400);
        assertThat(chat.lines(guest, HELP)).noneMatch(line -> line.author().equals(guest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "12",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":\"unfinished",
                "{\"as\":\"ana\",\"channel\":\"help\"}",
                "{\"as\":\"ana\",\"text\":\"no channel\"}",
                "{\"channel\":\"help\",\"text\":\"nobody\"}",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":null}",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":12}",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":[\"a\"]}",
                "{\"as\":{\"$ne\":null},\"channel\":\"help\",\"text\":\"a\"}",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":\"a\",\"id\":\"\"}",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":\"a\",\"id\":7}",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":\"\\uZZZZ\"}",
                "{'as':'ana'}",
                "as=ana&channel=help&text=hello",
                "<message/>",
                "\u0000\u0001\u0002"
            })
    void what_is_malformed_or_missing_is_refused(String body) {
        chat.post(MESSAGES, body).refused(400);
        chat.post("/api/chat/choices", body).refused(400);
    }

    @Test
    void an_id_has_at_most_a_hundred_characters() {
        var guest = somebody();
        chat.message(guest, HELP, null, "hello", "i".repeat(101)).refused(400);
        chat.message(guest, HELP, null, "hello", "nul\u0000").refused(400);
        chat.message(guest, HELP, null, "hello", guest + "i".repeat(100 - guest.length()))
                .is(202);
    }

    @Test
    void deep_json_is_refused() {
        var open = "[".repeat(10_000);
        var deep = open + "]".repeat(10_000);
        var objects = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
        for (var body : List.of(open, deep, objects)) {
            chat.post(MESSAGES, body).refused(400);
            chat.post(MESSAGES, "{\"as\":\"ana\",\"channel\":\"help\",\"text\":\"a\",\"more\":" + body + "}")
                    .refused(400);
            chat.post(
                            "/api/chat/choices",
                            "{\"as\":\"ana\",\"message\":\"m\",\"choice\":\"c\",\"fields\":" + body + "}")
                    .refused(400);
        }
    }

    @Test
    void two_megabytes_are_too_large() {
        var guest = somebody();
        var large = body("as", guest, "channel", HELP, "text", "x".repeat(2 << 20));
        chat.post(MESSAGES, large).refused(413);
        chat.post("/api/chat/choices", large).refused(413);
        var bytes = large.getBytes(StandardCharsets.UTF_8);
        chat.post(
                        MESSAGES,
                        BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes)),
                        "Content-Type",
                        "application/json")
                .refused(413);
        assertThat(chat.lines(guest, HELP)).noneMatch(line -> line.author().equals(guest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "text/xml",
                "*/*",
                "no type"
            })
    void another_content_type_is_refused(String type) {
        var guest = somebody();
        var body = body("as", guest, "channel", HELP, "text", "hello");
        chat.post(MESSAGES, BodyPublishers.ofString(body), "Content-Type", type).refused(415);
        assertThat(chat.lines(guest, HELP)).noneMatch(line -> line.author().equals(guest));
    }

    @Test
    void no_content_type_is_refused() {
        chat.post(MESSAGES, BodyPublishers.ofString("{}"), "Accept", "application/json")
                .refused(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost.evil.example", "http://localhost:1", ""})
    void a_page_of_another_site_is_refused(String origin) {
        var guest = somebody();
        var body = body("as", guest, "channel", HELP, "text", "hello");
        var answer = chat.post(
                MESSAGES, BodyPublishers.ofString(body), "Content-Type", "application/json", "Origin", origin);
        answer.harmless();
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(chat.lines(guest, HELP)).noneMatch(line -> line.author().equals(guest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", "[::2]", ""})
    void another_name_of_this_host_is_refused(String host) throws IOException {
        var guest = somebody();
        var body = body("as", guest, "channel", HELP, "text", "hello");
        var answer = raw("POST " + MESSAGES + " HTTP/1.1\r\nHost: " + host
                + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Exception");
        assertThat(raw("GET /api/chat/people HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("dave");
        assertThat(chat.lines(guest, HELP)).noneMatch(line -> line.author().equals(guest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/chat/messages",
                "/api/chat/messages?as=ana",
                "/api/chat/messages?as=&channel=",
                "/api/chat/messages?as=ana&channel=help&after=%00",
                "/api/chat/messages?as=ana&channel=dm:",
                "/api/chat/messages?as=%ff&channel=help",
                "/api/chat/stream",
                "/api/chat/nothing",
                "/api/tickets/",
                "/api/tickets/T-1",
                "/api/tickets/T-0?as=ana",
                "/api/tickets/-1?as=ana",
                "/api/tickets/99999999999999999999999?as=ana",
                "/api/tickets/%00?as=ana",
                "/api/tickets/..%2f..%2fetc?as=ana",
                "/api/tickets/%7B%22$ne%22:1%7D?as=ana",
                "/actuator/env",
                "/error"
            })
    void an_odd_address_is_no_failure(String path) {
        var answer = chat.get(path).harmless();
        assertThat(answer.status()).as("status of: %s", answer).isBetween(400, 499);
    }

    @Test
    void another_method_is_no_failure() throws IOException {
        for (var method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND")) {
            var answer = raw(method + " " + MESSAGES
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
            assertThat(answer)
                    .startsWith("HTTP/1.1 ")
                    .doesNotStartWith("HTTP/1.1 5")
                    .doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void two_thousand_messages_of_one_person_are_all_kept_and_others_are_answered_meanwhile() throws Exception {
        var flooder = somebody();
        var channel = "dm:" + flooder;
        var other = somebody();
        var word = token();
        var atOnce = new Semaphore(16);
        List<String> accepted;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> flood = IntStream.range(0, FLOOD)
                    .mapToObj(i -> threads.submit(() -> {
                        atOnce.acquire();
                        try {
                            return chat.say(flooder, channel, "/desk find " + word + i);
                        } finally {
                            atOnce.release();
                        }
                    }))
                    .toList();
            var asked = System.nanoTime();
            chat.answer(other, HELP, chat.say(other, HELP, "my vpn keeps disconnecting"));
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
            accepted = new ArrayList<>();
            for (var one : flood) {
                accepted.add(one.get());
            }
        }
        assertThat(new HashSet<>(accepted)).hasSize(FLOOD);
        var listed = chat.lines(flooder, channel).stream()
                .filter(line -> line.author().equals(flooder))
                .map(Chat.Line::id)
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(accepted);
        var answers = new ArrayList<Chat.Line>();
        Chat.untilWithin(Duration.ofSeconds(120), "every one of them is answered", () -> {
            var after = answers.isEmpty() ? null : answers.getLast().id();
            chat.lines(flooder, channel, after).stream()
                    .filter(line -> line.byBot() && line.says(word))
                    .forEach(answers::add);
            return answers.size() >= FLOOD;
        });
        assertThat(answers.stream().map(Chat.Line::text).distinct()).hasSize(FLOOD);
        assertThat(answered(flooder, channel, word)).isEqualTo(FLOOD);
    }

    @Test
    void nothing_of_what_was_sent_stands_in_the_log(CapturedOutput log) {
        var word = token();
        var guest = somebody();
        for (var text : List.of(word + " \u0000\uD800", "/desk ask " + word + "\n2026-01-01 forged", "/desk " + word)) {
            chat.answer(guest, HELP, chat.say(guest, HELP, text));
        }
        chat.post(MESSAGES, "{\"as\":\"" + word).refused(400);
        chat.message(word, HELP, null, word, null).refused(404);
        assertThat(log.getAll()).doesNotContain(word);
    }

    private long answered(String person, String channel, String word) {
        return chat.lines(person, channel).stream()
                .filter(line -> line.byBot() && line.says(word))
                .count();
    }

    private String all(String person) {
        return String.join(
                "\n",
                chat.lines(person, HELP).stream()
                        .map(line -> line.json().toString())
                        .toList());
    }

    /** For what no client library sends. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), chat.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
