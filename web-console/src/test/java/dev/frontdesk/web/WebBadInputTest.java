package dev.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebBadInputTest extends Browser {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":\"x\"} more",
                "{'as':'ana'}",
                "{\"as\":\"ana\",\"channel\":\"help\"}",
                "{\"as\":\"ana\",\"text\":\"x\"}",
                "{\"channel\":\"help\",\"text\":\"x\"}",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":7}",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":null}",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":[\"x\"]}",
                "{\"as\":{\"$ne\":\"\"},\"channel\":\"help\",\"text\":\"x\"}",
                "{\"as\":\"ana\",\"channel\":[],\"text\":\"x\"}",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":\"x\",\"thread\":1}",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":\"x\",\"id\":1}",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":\"x\",\"id\":\"\"}",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":\"x\",\"id\":\"a\\u0000b\"}",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":\"x\",\"id\":\"a\\nb\"}",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":\"x\",\"id\":\"\\ud800\"}",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":\"x\",\"id\":\"\\u200b\"}",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":\"\"}",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":\" \\n\\t\\u00a0\"}",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":\"\\u200b\\u200d\\ufeff\\u2060\\u202e\"}",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":\"\\u3164\\u2800\\ufe0f\"}",
                "{\"as\":\"ana\",\"channel\":\"help\",\"text\":\"\\u0000\"}",
            })
    void refuses_what_is_no_message(String body) {
        post("/api/chat/messages", body).is(400);
        assertThat(inbox.accepted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🔥🔥🔥",
                "\u202etfel ot thgir\u202c",
                "zero\u200bwidth",
                "half \ud800 a character",
                "nul \0 in it",
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "<!channel> <@U123> @everyone <@!1234> &lt;",
                "{\"$where\": \"1\"} $ne . \\ ' \" ${jndi:ldap://x}",
                "/desktop is slow",
            })
    void takes_odd_text(String text) {
        var id = say("ana", "help", text).is(202).id();
        assertThat(inbox.only().messageId()).isEqualTo(id);
        assertThat(list("ana", "help").is(200).all("id")).containsExactly(id);
    }

    @Test
    void takes_a_lone_surrogate_as_an_escape() {
        post("/api/chat/messages", "{\"as\":\"ana\",\"channel\":\"help\",\"text\":\"a \\ud800 b \\u0000\"}")
                .is(202);
        assertThat(inbox.only().text()).startsWith("a \ufffd b").doesNotContain("\0");
    }

    @Test
    void takes_40000_characters() {
        var text = "long ".repeat(7_999) + "long.";
        say("ana", "help", text).is(202);
        assertThat(inbox.only().text()).isEqualTo(text);
    }

    @Test
    void ignores_fields_it_does_not_know_and_nulls() {
        post(
                        "/api/chat/messages",
                        "{\"as\":\"ana\",\"channel\":\"help\",\"text\":\"x\",\"id\":null,\"thread\":null,\"$x\":{}}")
                .is(202);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 10_000, 400_000})
    void refuses_deep_json(int depth) {
        var deep = "{\"as\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
        post("/api/chat/messages", deep).is(400);
        post("/api/chat/messages", "[".repeat(depth)).is(400);
    }

    @Test
    void allows_an_id_of_100_characters() {
        say("ana", "help", "x", "🔥".repeat(100)).is(202);
        say("ana", "help", "x", "x".repeat(101)).is(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {2 << 20, 12 << 20})
    void refuses_large_bodies_without_hanging_up(int size) {
        var body = ("{\"as\":\"ana\",\"channel\":\"help\",\"text\":\"" + "x".repeat(size) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        for (var type : new String[] {"application/json", "text/plain"}) {
            var request = HttpRequest.newBuilder(at("/api/chat/messages")).header("Content-Type", type);
            var expected = type.equals("text/plain") ? 415 : 413;
            call(request.copy().POST(BodyPublishers.ofByteArray(body))).is(expected);
            call(request.copy().POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))))
                    .is(expected);
        }
        assertThat(inbox.accepted()).isEmpty();
    }

    @Test
    void takes_a_body_of_just_1_MB() {
        var frame = json("as", "ana", "channel", "help", "text", "").getBytes(StandardCharsets.UTF_8).length;
        say("ana", "help", "x".repeat(JsonBody.LIMIT - frame)).is(202);
        say("ana", "help", "x".repeat(JsonBody.LIMIT - frame + 1)).is(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "application/*",
                "*/*",
                "nonsense",
                "application/xml"
            })
    void takes_only_json(String type) {
        for (var path : new String[] {"/api/chat/messages", "/api/chat/choices"}) {
            call(HttpRequest.newBuilder(at(path))
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofString(json("as", "ana", "channel", "help", "text", "x"))))
                    .is(415);
        }
        call(HttpRequest.newBuilder(at("/api/chat/messages")).POST(BodyPublishers.ofString("{}")))
                .is(415);
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, help",
        "bot, help",
        "ana, triage",
        "ana, dm:ben",
        "ana, dm:nobody",
        "ana, dm:",
        "ana, ''",
        "ana, HELP",
        "ana, 'help '",
        "ana, nowhere",
        "dave, dm:ana"
    })
    void says_the_same_of_what_is_not_there_and_what_is_not_theirs(String as, String channel) {
        say(as, channel, "x").is(404);
        get("/api/chat/messages?as=" + as + "&channel=" + channel.replace(" ", "%20"))
                .is(404);
        assertThat(inbox.accepted()).isEmpty();
    }

    @Test
    void has_a_problem_for_every_other_mistake() {
        get("/api/chat/messages?channel=help").is(400);
        get("/api/chat/messages?as=ana").is(400);
        get("/api/chat/stream").is(400);
        get("/api/chat/stream?as=nobody").is(404);
        get("/api/chat/nothing").is(404);
        get("/api/nothing").is(404);
        get("/api/chat/choices").is(405);
        call(HttpRequest.newBuilder(at("/api/chat/messages")).DELETE()).is(405);
        call(HttpRequest.newBuilder(at("/api/chat/people")).header("Accept", "text/html"))
                .is(406);
    }

    @Test
    void lists_people_and_shows_tickets() {
        assertThat(get("/api/chat/people").is(200).all("id")).containsExactly("ana", "ben", "dave");
        assertThat(get("/api/tickets/T-12?as=ana").is(200).json().get("number").stringValue())
                .isEqualTo("T-12");
        get("/api/tickets/12?as=ana").is(200);
        get("/api/tickets/t-012?as=ana").is(200);
        for (var path :
                Arrays.asList("T-12?as=ben", "T-13?as=ana", "x?as=ana", "T-99999999999999999999?as=ana", "T-12?as=x")) {
            get("/api/tickets/" + path).is(404);
        }
        get("/api/tickets/T-12").is(400);
    }
}
