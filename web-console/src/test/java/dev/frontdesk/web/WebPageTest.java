package dev.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WebPageTest extends Browser {

    private HttpResponse<String> page(String path) throws Exception {
        var response = CLIENT.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response;
    }

    @Test
    void is_served_whole_and_small() throws Exception {
        assertThat(page("/").headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        var size = 0;
        for (var path : WebGuard.PAGE) {
            size += path.equals("/") ? 0 : page(path).body().length();
        }
        assertThat(size).isBetween(5_000, 40_000);
    }

    @Test
    void keeps_to_its_own_policy() throws Exception {
        var html = page("/").body();
        assertThat(html)
                .doesNotContain("style=", "<style")
                .doesNotContainPattern("(?i)\\son\\w+=|javascript:|https?://");
        assertThat(Stream.of(html.split("<script")).skip(1)).allMatch(script -> script.contains("src=\"/chat.js\""));
        assertThat(page("/chat.js").body())
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }

    @Test
    void asks_only_for_what_it_may_have() throws Exception {
        var html = page("/").body();
        assertThat(html).contains("lang=\"en\"", "role=\"log\"", "aria-live", "width=device-width");
        var ids = Stream.of(page("/chat.js").body().split("\\$\\('"))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf('\'')))
                .distinct();
        assertThat(ids).isNotEmpty().allSatisfy(id -> assertThat(html).contains("id=\"" + id + "\""));
    }
}
