package dev.frontdesk.browser;

import java.util.Arrays;
import java.util.List;

/** How long it takes from an act in one window until another window has painted its outcome, measured in the two pages. */
final class Delay {

    /** Both pages read the same clock of the same machine. */
    private static final String NOTE_ACTS = """
            () => ['click', 'keydown'].forEach((type) => addEventListener(type, () => { window.acted = Date.now(); }, { capture: true }))
            """;

    private static final String WATCH = """
            (parts) => {
              window.painted = new Promise((resolve) => {
                const shown = (line) => parts.every((part) => line.textContent.includes(part)) && line.checkVisibility();
                const look = () => {
                  if (![...document.querySelectorAll('.line')].some(shown)) return;
                  observer.disconnect();
                  requestAnimationFrame(() => resolve(Date.now()));
                };
                const observer = new MutationObserver(look);
                observer.observe(document.body, { childList: true, subtree: true, characterData: true });
                look();
              });
            }
            """;

    private final Window doer;
    private final Window watcher;

    Delay(Window doer, Window watcher) {
        this.doer = doer;
        this.watcher = watcher;
        doer.page().evaluate(NOTE_ACTS);
    }

    /** In ms, from the last click or key of the act until one line has all of the outcome. */
    long of(Runnable act, String... outcome) {
        watcher.page().evaluate(WATCH, List.of(outcome));
        act.run();
        var painted = (Number) watcher.page().evaluate("() => window.painted");
        var acted = (Number) doer.page().evaluate("() => window.acted");
        return painted.longValue() - acted.longValue();
    }

    static long median(long... delays) {
        var sorted = Arrays.stream(delays).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
