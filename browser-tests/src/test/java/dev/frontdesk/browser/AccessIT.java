package dev.frontdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every view can be read and worked by everybody, as far as axe can tell. */
class AccessIT extends BrowserTest {

    private static final Set<String> BAD = Set.of("serious", "critical");

    private final List<String> bad = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void no_view_keeps_anybody_out(ColorScheme colours) {
        var look = Look.USUAL.in(colours);
        var guest = windows.of(somebody(), look).welcome();
        look(guest, "welcome " + colours);
        guest.at("dm");
        look(guest, "nothing said " + colours);
        guest.at("help");
        look(guest, "#help " + colours);
        guest.writes("My printer eats paper")
                .reads("Follow the picture on the display")
                .presses("Did not help");
        guest.reads("is open.");
        look(guest, "#help with a thread " + colours);
        var card = guest.ticket() + " · ";
        guest.page().setViewportSize(360, 740);
        look(guest, "a thread, narrow " + colours);
        guest.page().keyboard().press("Escape");
        look(guest, "#help, narrow " + colours);

        var dave = windows.of("dave", look).at("triage");
        dave.presses("Reply", card);
        dave.dialog().waitFor();
        look(dave, "#triage with a form " + colours);
        dave.confirms("Cancel");
        dave.line(card).hover();
        dave.hands().press(dave.line(card).locator(".why"));
        dave.side().getByText("Said and done").waitFor();
        look(dave, "what happened " + colours);
        dave.types("/desk give T-");
        dave.page().locator("#text-completions").waitFor();
        look(dave, "completions " + colours);
        assertThat(bad).isEmpty();
    }

    private void look(Window window, String view) {
        var found = new AxeBuilder(window.page()).analyze().getViolations();
        for (Rule rule : found) {
            var line = view + ": " + rule.getImpact() + " " + rule.getId() + ", " + rule.getHelp() + ": "
                    + rule.getNodes().stream()
                            .map(node -> node.getTarget().toString())
                            .limit(3)
                            .toList();
            System.out.println("axe, " + line);
            if (BAD.contains(rule.getImpact())) {
                bad.add(line);
            }
        }
    }
}
