package dev.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class WebPageTest extends Browser {

    private HttpResponse<String> page(String path) throws Exception {
        var response = CLIENT.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response;
    }

    private HttpResponse<String> send(String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static List<String> addresses(String html) {
        var found = new ArrayList<String>();
        for (var name : List.of("src=\"", "rel=\"stylesheet\" href=\"", "rel=\"icon\" href=\"")) {
            for (var part : html.split(name, -1)) {
                if (part.startsWith("/")) {
                    found.add(part.substring(0, part.indexOf('"')));
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private static int compressed(String text) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private static List<String> scripts() throws Exception {
        var scripts = new ArrayList<String>();
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath:/static/js/*.js")) {
            scripts.add(resource.getContentAsString(StandardCharsets.UTF_8));
        }
        return scripts;
    }

    @Test
    void is_kept_by_browsers_until_it_changes() throws Exception {
        var html = page("/?as=ana").body();
        assertThat(page("/?as=ana").headers().firstValue("Cache-Control")).hasValue("no-store");
        for (var address : addresses(html)) {
            assertThat(address).containsPattern("[0-9a-z]{25,}");
            assertThat(page(address).headers().firstValue("Cache-Control").orElse(""))
                    .contains("max-age=31536000", "immutable");
        }
        var chat = addresses(html).stream()
                .filter(address -> address.endsWith("/js/chat.js"))
                .findFirst()
                .orElseThrow();
        assertThat(page(chat.replace("chat.js", "page.js")).body()).contains("export const state");
    }

    @Test
    void asks_first_who_one_is() throws Exception {
        assertThat(page("/").body())
                .contains("Who are you?", "Ana", "Asks for help", "Dave", "Claims, answers and resolves")
                .contains("href=\"/?as=ana&amp;channel=help\"", "href=\"/?as=dave&amp;channel=triage\"");
        assertThat(page("/?as=nobody").body()).contains("Nobody here is called", "nobody");
    }

    @Test
    void loads_little_and_everything_from_here() throws Exception {
        for (var n = 0; n < 60; n++) {
            say("ana", "help", "The printer in room " + n + " is out of toner");
        }
        var html = page("/?as=ana&channel=help").body();
        var size = compressed(html);
        var addresses = addresses(html);
        assertThat(addresses).hasSize(5);
        for (var address : addresses) {
            size += compressed(page(address).body());
        }
        for (var script : scripts()) {
            size += compressed(script);
        }
        assertThat(size).as("bytes of the first load").isBetween(20_000, 150_000);
    }

    @Test
    void keeps_to_its_own_policy() throws Exception {
        say("ana", "help", "<b onclick=alert(1)>bold</b> https://example.org/\"x");
        for (var path : List.of("/", "/?as=ana", "/?as=dave&channel=triage")) {
            var html = page(path).body();
            assertThat(html)
                    .doesNotContain("style=", "<style", "javascript:")
                    .doesNotContainPattern("(?i)<[^>]*\\son\\w+=");
            assertThat(html.split("<script", -1)).hasSize(path.equals("/") ? 2 : 4);
            assertThat(html).doesNotContainPattern("<script(?![^>]*src=\"/)");
        }
        assertThat(page("/?as=ana").body())
                .contains("&lt;b onclick=alert(1)&gt;bold&lt;/b&gt;")
                .doesNotContain("<b onclick");
        assertThat(scripts())
                .hasSizeGreaterThan(5)
                .allSatisfy(script -> assertThat(script)
                        .doesNotContain("outerHTML =", "insertAdjacentHTML", "document.write", "eval("));
        assertThat(scripts().stream().filter(script -> script.contains("innerHTML =")))
                .hasSize(1);
    }

    @Test
    void takes_what_its_own_script_sends_and_nothing_else() throws Exception {
        var body = "as=ana&channel=help&text=The+VPN+drops&id=m-1";
        assertThat(send("/chat/messages", body).statusCode()).isEqualTo(403);
        assertThat(send("/chat/messages", body, "HX-Request", "true", "Origin", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(inbox.accepted()).isEmpty();
        assertThat(send("/chat/messages", body, "HX-Request", "true").statusCode())
                .isEqualTo(204);
        assertThat(send("/chat/messages", body, "HX-Request", "true").statusCode())
                .isEqualTo(204);
        assertThat(inbox.only().text()).isEqualTo("The VPN drops");
    }
}
