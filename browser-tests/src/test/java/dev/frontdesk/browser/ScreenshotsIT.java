package dev.frontdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The README's story in pictures, in {@code target/screenshots}; with {@code -Dscreenshots} in {@code docs/screenshots} as well. */
class ScreenshotsIT extends BrowserTest {

    private static final Path TARGET = Path.of("target", "screenshots");
    private static final Path DOCS = Path.of("..", "docs", "screenshots");
    private static final List<Look> LOOKS = List.of(
            Look.USUAL.wide(360).high(720),
            Look.USUAL.wide(820).high(900),
            Look.USUAL.wide(1280).high(800));

    @Test
    @Timeout(300)
    void the_story_of_the_readme() throws IOException {
        try (var desk = Desk.started("screenshots", Map.of())) {
            play(desk);
            for (var size : LOOKS) {
                shoot(desk, size.in(ColorScheme.LIGHT));
                shoot(desk, size.in(ColorScheme.DARK));
            }
        }
        if (System.getProperty("screenshots") != null) {
            publish();
        }
    }

    private void play(Desk desk) {
        var ana = on(desk, "ana", Look.USUAL)
                .at("help")
                .writes("my vpn keeps disconnecting")
                .reads("A VPN that connects")
                .presses("Did not help")
                .reads("T-1 is open.");
        on(desk, "nora", Look.USUAL)
                .at("help")
                .writes("the whole third floor has no network")
                .presses("Page someone")
                .reads("T-2 is open and Dave has been paged.");
        on(desk, "paula", Look.USUAL)
                .at("help")
                .writes("Could you look at my home Wi-Fi some time?")
                .reads("It is T-3.");
        var dave = on(desk, "dave", Look.USUAL)
                .at("triage")
                .presses("Take it", "T-1 · ")
                .presses("Reply", "T-1 · ")
                .fills("Is it better with a cable?")
                .confirms("Reply");
        ana.reads("Dave: Is it better with a cable?").replies("Yes, with a cable it holds");
        dave.reads("Ana: Yes, with a cable it holds");
    }

    private void shoot(Desk desk, Look look) {
        var ana = on(desk, "ana", look).welcome();
        shot(ana, "welcome", look);
        ana.at("help");
        ana.page().getByLabel("Close the guide").click();
        ana.hands().press(ana.line("my vpn keeps").locator(".replies"));
        ana.reads("Yes, with a cable it holds");
        shot(ana, "help", look);
        ana.close();

        var dave = on(desk, "dave", look).at("triage");
        dave.page().getByLabel("Close the guide").click();
        dave.presses("Reply", "T-2 · ").fills("I am on my way to the third floor.");
        shot(dave, "triage", look);
        dave.confirms("Cancel");
        dave.at("help").line("my vpn keeps").hover();
        dave.hands().press(dave.line("my vpn keeps").locator(".why"));
        dave.side().getByText("Said and done").waitFor();
        shot(dave, "what-happened", look);
        dave.at("triage").types("/desk give T-2 @");
        dave.page().locator("#text-completions").waitFor();
        shot(dave, "completion", look);
        dave.close();
    }

    private Window on(Desk desk, String person, Look look) {
        return windows.of(person, look, Hands.MOUSE, desk);
    }

    private static void shot(Window window, String view, Look look) {
        window.page().mouse().move(look.width() / 2.0, 5);
        var name = "%s-%d-%s.png"
                .formatted(view, look.width(), look.colours().name().toLowerCase(Locale.ROOT));
        var picture = window.page().screenshot(new ScreenshotOptions().setPath(TARGET.resolve(name)));
        assertThat(picture).isNotEmpty();
    }

    /** Renews the pictures that the docs show. */
    private static void publish() throws IOException {
        try (var shown = Files.list(DOCS)) {
            for (var picture : shown.toList()) {
                Files.write(picture, Files.readAllBytes(TARGET.resolve(picture.getFileName())));
            }
        }
    }
}
