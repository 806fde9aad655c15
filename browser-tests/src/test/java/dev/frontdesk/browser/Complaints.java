package dev.frontdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a page must not do unnoticed: an error on its console (the content security policy tells there too), or a request elsewhere. */
final class Complaints {

    private static final Set<String> INLINE = Set.of("data", "blob", "about");

    private final String host;
    private final List<String> heard = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Complaints(Page page, String host) {
        this.host = host;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                heard.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(error -> heard.add("uncaught: " + error));
        page.onRequest(request -> foreign(request.url()));
    }

    /** Lets pass what has this in it. */
    void expect(String part) {
        expected.add(part);
    }

    void assertNone(String whose) {
        assertThat(heard)
                .as("what the page of %s complained about", whose)
                .allMatch(line -> expected.stream().anyMatch(line::contains));
    }

    private void foreign(String url) {
        var uri = URI.create(url);
        if (!INLINE.contains(uri.getScheme()) && !host.equals(uri.getAuthority())) {
            heard.add("a request to another host: " + url);
        }
    }
}
