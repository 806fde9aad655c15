package dev.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WebGuardTest extends Browser {

    private HttpRequest.Builder people() {
        return HttpRequest.newBuilder(at("/api/chat/people")).GET();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:80", "127.0.0.1:8080", "[::1]", "[::1]:8080"})
    void lets_this_machine_in(String host) {
        call(people().header("Host", host)).is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "evil.example:8080", "192.168.0.1", "[::2]"})
    void knows_no_other_name(String host) {
        call(people().header("Host", host)).is(403);
        call(HttpRequest.newBuilder(at("/")).header("Host", host)).is(403);
    }

    @Test
    void lets_its_own_page_in_and_no_other() {
        call(people().header("Origin", "http://localhost:" + port)).is(200);
        for (var origin :
                new String[] {"http://evil.example", "http://localhost:1", "null", "http://127.0.0.1:" + port, ""}) {
            call(people().header("Origin", origin)).is(403);
        }
        call(people().header("Sec-Fetch-Site", "same-origin")).is(200);
        call(people().header("Sec-Fetch-Site", "cross-site")).is(403);
    }

    @Test
    void takes_a_port_that_goes_without_saying() {
        assertThat(new Visit("desk.example", "https://desk.example", false).foreignOrigin())
                .isFalse();
        assertThat(new Visit("desk.example:443", "https://desk.example", false).foreignOrigin())
                .isFalse();
        assertThat(new Visit("desk.example", "https://desk.example:8443", false).foreignOrigin())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "AUTO, '', '', 200",
        "AUTO, xoxb-1, '', 404",
        "AUTO, '', token, 404",
        "TRUE, xoxb-1, token, 200",
        "FALSE, '', '', 404"
    })
    void is_on_while_no_other_chat_is(WebSettings.Switch chat, String slack, String discord, int status)
            throws Exception {
        var environment = new MockEnvironment()
                .withProperty("frontdesk.slack.bot-token", slack)
                .withProperty("frontdesk.discord.token", discord);
        var settings = new WebSettings(chat, java.util.List.of("desk.example"));
        var response = visit(new WebGuard(new WebSwitch(settings, environment), settings), "desk.example:8080");
        assertThat(response.getStatus()).isEqualTo(status);
        if (status == 404) {
            assertThat(response.getContentType()).isEqualTo("application/problem+json");
            assertThat(response.getContentAsString()).contains("FRONTDESK_WEB_CHAT");
        }
    }

    private static MockHttpServletResponse visit(WebGuard guard, String host) throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/chat/people");
        request.setServletPath("/api/chat/people");
        request.addHeader("Host", host);
        var response = new MockHttpServletResponse();
        guard.doFilter(request, response, new MockFilterChain());
        return response;
    }

    @Test
    void forbids_frames_sniffing_and_inline_script() throws Exception {
        for (var path : new String[] {"/", "/js/chat.js", "/api/chat/people", "/chat/threads?as=ana", "/api/nothing"}) {
            var headers = CLIENT.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.discarding())
                    .headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("Cache-Control").orElse(""))
                    .contains(path.startsWith("/js") ? "immutable" : "no-store");
        }
    }
}
