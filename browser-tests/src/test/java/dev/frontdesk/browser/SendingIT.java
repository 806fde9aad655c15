package dev.frontdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is sent arrives, and arrives once. */
class SendingIT extends BrowserTest {

    private static final List<String> SAID = List.of("is anybody there", "hello again");
    private static final String SENT = "**/chat/messages";
    private static final String UNREACHED = "net::ERR_";
    private static final String BROKEN_STREAM = "[object Event]";
    private static final String STARTING = "status of 503";

    @Test
    void what_is_said_while_the_server_is_down_arrives_once_when_it_is_back() {
        try (var desk = Desk.started("restart", Map.of())) {
            var ana = windows.of("ana", Look.USUAL, Hands.MOUSE, desk)
                    .expects(UNREACHED)
                    .expects(BROKEN_STREAM)
                    .expects(STARTING)
                    .at("dm");
            ana.writes("good morning").reads("Hello Ana");

            desk.kill();
            ana.writes("is anybody there");
            ana.writes("hello again");
            for (var text : SAID) {
                assertThat(ana.line(text)).containsText("not sent");
                assertThat(ana.line(text)).containsText("It is kept here and sent again.");
            }

            desk.start();
            for (var text : SAID) {
                assertThat(ana.line(text).locator(".mark")).hasText("✓✓");
                assertOnce(ana, desk, "dm:ana", text);
            }
            ana.reloads();
            for (var text : SAID) {
                assertOnce(ana, desk, "dm:ana", text);
            }
        }
    }

    @Test
    void what_is_not_sent_yet_survives_a_reload() {
        var guest = guest().expects(UNREACHED);
        guest.page().route(SENT, route -> route.abort());
        guest.writes("the fridge hums");
        assertThat(guest.line("the fridge hums")).containsText("not sent");

        guest.reloads();
        assertThat(guest.line("the fridge hums")).containsText("not sent");
        guest.page().unroute(SENT);
        assertThat(guest.line("the fridge hums").locator(".mark")).hasText("✓✓");
        assertOnce(guest, windows.desk(), "help", "the fridge hums");
    }

    @Test
    void what_is_sent_late_opens_nothing_in_another_channel() {
        var guest = guest().expects(UNREACHED);
        guest.page().route(SENT, route -> route.abort());
        guest.writes("the kettle is cold");
        assertThat(guest.line("the kettle is cold")).containsText("not sent");
        guest.goes("@Frontdesk");
        guest.page().unroute(SENT);
        guest.page().waitForResponse(SENT, () -> {});
        guest.writes("good morning").reads("Hello");
        assertThat(guest.side()).isHidden();
        assertOnce(guest.goes("#help"), windows.desk(), "help", "the kettle is cold");
    }

    @Test
    void what_arrived_without_the_page_hearing_of_it_is_not_said_twice() {
        var guest = guest().expects(UNREACHED);
        guest.page().route(SENT, route -> {
            route.fetch();
            route.abort();
        });
        guest.writes("the lift is stuck");
        guest.line("the lift is stuck").locator(".mark[data-progress=done]").waitFor();
        guest.page().unroute(SENT);
        guest.page().waitForResponse(SENT, () -> {});
        assertOnce(guest, windows.desk(), "help", "the lift is stuck");
    }

    @Test
    void what_arrived_before_a_reload_stands_once_after_it() {
        var guest = guest().expects(UNREACHED);
        guest.page().route(SENT, route -> {
            route.fetch();
            route.abort();
        });
        guest.writes("the stairs are wet");
        guest.line("the stairs are wet").locator(".mark[data-progress=done]").waitFor();
        guest.reloads();
        assertThat(guest.page().locator("#log > .line.pending")).hasCount(0);
        assertOnce(guest, windows.desk(), "help", "the stairs are wet");
        guest.page().unroute(SENT);
        guest.page().waitForResponse(SENT, () -> {});
        assertOnce(guest, windows.desk(), "help", "the stairs are wet");
    }

    @Test
    void what_is_refused_says_why_and_can_be_deleted() {
        var guest = guest().expects("status of 400");
        guest.box().fill("\u200b\u200b");
        guest.submits();
        var line = guest.page().locator("#log > .line.pending");
        assertThat(line).containsText("not sent");
        line.getByText("Delete").click();
        assertThat(line).hasCount(0);
        guest.writes("the next one arrives");
        assertThat(guest.line("the next one arrives").locator(".mark")).hasText("✓✓");
    }

    private static void assertOnce(Window window, Desk desk, String channel, String text) {
        assertThat(window.page().locator("#log > .line > article > .text").getByText(text))
                .hasCount(1);
        var times = Pattern.compile("\"text\":\"" + text + "\"")
                .matcher(desk.lines(window.person(), channel))
                .results()
                .count();
        assertThat(times).isEqualTo(1);
    }
}
