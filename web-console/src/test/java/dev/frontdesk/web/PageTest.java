package dev.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.data.mongodb.core.query.Query;

/** The page as a browser without a script sees it. */
abstract class PageTest extends Browser {

    @BeforeEach
    void unread() {
        mongo.remove(new Query(), ReadMarks.Mark.class);
        trails.clear();
    }

    String page(String path) throws Exception {
        var response = CLIENT.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    /** Sends a form as the page's script does. */
    HttpResponse<String> submit(String path, String... namesAndValues) throws Exception {
        var body = new StringBuilder();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return CLIENT.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("HX-Request", "true")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    static List<String> between(String html, String start, String end) {
        return Arrays.stream(html.split(java.util.regex.Pattern.quote(start), -1))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf(end)))
                .toList();
    }

    /** The ids of the lines, in the order in which they stand. */
    static List<String> lines(String html) {
        return between(html, "data-id=\"", "\"");
    }

    /** What the badge of a channel says; nothing when everything is read. */
    static String unread(String html, String channel) {
        var badge = between(html, "id=\"u-" + channel + "\"", "</a>").getFirst();
        return badge.contains("<span>") ? between(badge, "<span>", "<").getFirst() : "";
    }
}
