package dev.frontdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A channel with very many messages stays quick, and loses none. */
class HistoryIT extends BrowserTest {

    private static final int LINES = 3_000;
    private static final int IN_PAGE = 400;
    private static final int WHEEL = -1_200;
    private static final double STILL = 2;

    @Test
    void thousands_of_lines_pass_by_without_a_gap_or_a_jump(@TempDir Path folder) throws IOException {
        try (var desk = new Desk("history", Map.of())) {
            desk.imports(LongTalk.file(folder.resolve("talk.jsonl")));
            desk.start();
            var ana = windows.of("ana", Look.USUAL, Hands.MOUSE, desk).at("help");
            ana.page().evaluate(watcher());
            ana.page().locator("#scroll").hover();

            Map<String, Object> watch = watched(ana);
            while (number(watch, "lines") < LINES) {
                for (int i = 0; i < 5; i++) {
                    ana.page().mouse().wheel(0, WHEEL);
                }
                watch = watched(ana);
            }
            var frames = numbers(watch, "frames");
            var tasks = numbers(watch, "tasks");
            System.out.printf(
                    "Scrolled through %.0f of %d lines: median frame %.0f ms, %d long tasks, the longest %.0f ms%n",
                    number(watch, "lines"), LongTalk.roots().size(), median(frames), tasks.size(), longest(tasks));

            assertNewestWithoutGap(watch);
            assertThat(number(watch, "unordered")).isZero();
            assertThat(number(watch, "most")).isLessThanOrEqualTo(IN_PAGE);
            assertThat(number(watch, "pieces")).isGreaterThan(LINES / 100.0);
            assertThat(number(watch, "jump")).isLessThanOrEqualTo(STILL);
            assertThat(median(frames)).isLessThan(50);
            assertThat(longest(tasks)).isLessThan(1_000);

            ana.page().getByText("Newest messages").click();
            assertThat(ana.page().locator("#log > .line").last())
                    .hasAttribute("data-id", LongTalk.roots().getLast());
        }
    }

    /** What was seen are the newest lines there are, every one of them. */
    @SuppressWarnings("unchecked")
    private static void assertNewestWithoutGap(Map<String, Object> watch) {
        var seen = Set.copyOf((Collection<String>) watch.get("seen"));
        var all = LongTalk.roots();
        assertThat(all.subList(all.size() - seen.size(), all.size())).containsExactlyInAnyOrderElementsOf(seen);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> watched(Window window) {
        return (Map<String, Object>)
                window.page()
                        .evaluate(
                                "() => ({ ...window.watch, seen: Object.keys(window.watch.seen), lines: Object.keys(window.watch.seen).length })");
    }

    private static double number(Map<String, Object> watch, String name) {
        return ((Number) watch.get(name)).doubleValue();
    }

    @SuppressWarnings("unchecked")
    private static List<Double> numbers(Map<String, Object> watch, String name) {
        return ((List<Number>) watch.get(name))
                .stream().map(Number::doubleValue).sorted().toList();
    }

    private static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private static double longest(List<Double> sorted) {
        return sorted.isEmpty() ? 0 : sorted.getLast();
    }

    /** What watches in the page while somebody scrolls, and keeps what it saw in window.watch. */
    private static String watcher() {
        try (var script = HistoryIT.class.getResourceAsStream("history.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
