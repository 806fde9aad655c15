package dev.frontdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody sees of what others and the desk do. */
class ReadingIT extends BrowserTest {

    @Test
    void unread_lines_are_counted_until_they_are_read() {
        var writer = guest().writes("good morning").reads("Hello");
        var reader = windows.of(somebody());
        readsAll(reader, "help");
        reader.at("dm");
        assertThat(reader.badge("#help")).isEmpty();
        assertThat(reader.page()).hasTitle("@Frontdesk · Frontdesk");

        writer.writes("hello");
        assertThat(reader.badge("#help")).hasText("1 unread");
        writer.writes("thanks a lot");
        assertThat(reader.badge("#help")).hasText("2 unread");
        assertThat(reader.page()).hasTitle("(2) @Frontdesk · Frontdesk");

        reader.reloads();
        assertThat(reader.badge("#help")).hasText("2 unread");
        assertThat(reader.page()).hasTitle("(2) @Frontdesk · Frontdesk");

        readsAll(reader, "help");
        reader.at("dm");
        assertThat(reader.badge("#help")).isEmpty();
        assertThat(reader.page()).hasTitle("@Frontdesk · Frontdesk");
    }

    @Test
    void a_thread_is_listed_and_says_that_it_has_news() {
        var guest = guest().writes("my vpn is slow in the train")
                .reads("VPN")
                .presses("Get a person")
                .reads("is open");
        var number = guest.ticket();
        var thread = guest.page().locator("#threads a").first();
        assertThat(thread).containsText("#help");
        assertThat(thread).containsText("my vpn is slow in the train");
        guest.page().keyboard().press("Escape");
        assertThat(guest.side()).isHidden();

        tech("dave").writes("/desk reply " + number + " I come at noon");
        assertThat(thread).containsText("(new)");
        assertThat(guest.line("my vpn is slow").locator(".below")).containsText("Dave: I come at noon");

        thread.click();
        guest.reads("Dave: I come at noon");
        assertThat(thread).not().containsText("(new)");
    }

    @Test
    void a_line_that_was_changed_says_so() {
        var guest = guest().writes("nobody on our floor has internet").reads("Shall I?");
        var question = guest.lines().filter(new Locator.FilterOptions().setHasText("Shall I?"));
        assertThat(question).not().containsText("edited");
        guest.presses("Open a ticket").reads("→ Open a ticket");
        assertThat(question).containsText("edited");
        assertThat(question.locator(".choices")).hasCount(0);
    }

    @Test
    void a_message_shows_how_far_it_has_come_and_that_the_desk_is_at_work() {
        var guest = windows.of(somebody()).at("dm");
        guest.page().evaluate("""
                () => {
                  window.came = [];
                  new MutationObserver((changes) => changes.forEach(({ target }) => {
                    if (target.dataset.typing) window.came.push(target.hidden ? 'rests' : 'writes');
                    if (target.dataset.progress) window.came.push(target.dataset.progress);
                  })).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['hidden', 'data-progress'] });
                }
                """);
        guest.page().route("**/chat/messages", route -> {
            assertThat(guest.line("my keyboard types nonsense").locator(".mark"))
                    .hasText("sending…");
            route.resume();
        });
        guest.writes("my keyboard types nonsense");
        assertThat(guest.line("my keyboard types nonsense").locator(".mark")).hasText("✓✓");
        assertThat(guest.line("my keyboard types nonsense").locator(".mark")).hasAttribute("aria-label", "handled");
        assertThat(guest.page().locator("p.typing")).isHidden();
        assertThat(came(guest)).containsSubsequence("working", "writes", "done", "rests");
    }

    @Test
    void times_are_the_readers_own() {
        var zurich = guest().writes("the clock in the hall is wrong");
        var tokyo = windows.of(somebody(), Look.USUAL.at("Asia/Tokyo")).at("help");
        for (var reader : List.of(zurich, tokyo)) {
            var zone = ZoneId.of(reader == tokyo ? "Asia/Tokyo" : "Europe/Zurich");
            var time = reader.line("the clock in the hall").locator("time").first();
            var at = Instant.parse(time.getAttribute("datetime")).atZone(zone);
            assertThat(time).containsText(DateTimeFormatter.ofPattern("HH:mm").format(at));
        }
    }

    @Test
    void what_is_meant_for_one_person_others_do_not_see() {
        var other = guest();
        var one = guest().writes("/desk find secretword").reads("I found no ticket with \"secretword\".");
        assertThat(one.line("/desk find secretword")).containsText("only you see this");

        one.writes("good morning everybody");
        other.line("good morning everybody").waitFor();
        assertThat(other.page().getByText("secretword")).hasCount(0);
        other.reloads();
        other.line("good morning everybody").waitFor();
        assertThat(other.page().getByText("secretword")).hasCount(0);
    }

    @Test
    void a_form_that_is_not_filled_stays_and_says_what_is_missing() {
        var guest = guest().writes("/desk ask the tap in room 9 drips").reads("is open.");
        var card = guest.ticket() + " · ";
        var dave = tech("dave").expects("status of 422").presses("Reply", card);
        var field = dave.dialog().getByRole(AriaRole.TEXTBOX);

        dave.confirms("Reply");
        assertThat(field).hasAttribute("aria-invalid", "true");
        assertThat(field).isFocused();
        assertThat(dave.dialog().locator("label .bad")).not().isEmpty();

        dave.fills("a plumber comes").confirms("Reply");
        assertThat(dave.dialog()).isHidden();
        guest.reads("Dave: a plumber comes");
    }

    @Test
    void what_happened_shows_the_way_of_a_message() {
        var guest = guest().writes("my vpn keeps disconnecting").reads("A VPN that connects");
        guest.line("my vpn keeps").hover();
        guest.hands().press(guest.line("my vpn keeps").locator(".why"));
        assertThat(guest.side()).containsText("Understood as");
        assertThat(guest.side()).containsText("fix-vpn");
        assertThat(guest.side()).containsText("#help, in a thread");
        guest.page().keyboard().press("Escape");
        assertThat(guest.side()).isHidden();
    }

    @SuppressWarnings("unchecked")
    private static List<String> came(Window window) {
        return (List<String>) window.page().evaluate("() => window.came");
    }

    /** Opens a channel and waits until the desk knows that it was read. */
    private static void readsAll(Window reader, String channel) {
        reader.page().waitForResponse(answer -> answer.url().endsWith("/chat/read"), () -> reader.at(channel));
    }
}
