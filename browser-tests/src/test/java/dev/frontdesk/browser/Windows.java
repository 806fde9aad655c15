package dev.frontdesk.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The windows one test opens. At its end each must have been quiet; of a test that failed, each leaves a picture and a trace. */
final class Windows {

    private static final Path FAILURES = Path.of("target", "failures");

    private final Chromium chromium;
    private final Desk desk;
    private final String test;
    private final List<Window> open = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();

    Windows(Chromium chromium, Desk desk, String test) {
        this.chromium = chromium;
        this.desk = desk;
        this.test = test;
    }

    Desk desk() {
        return desk;
    }

    Window of(String person) {
        return of(person, Look.USUAL, Hands.MOUSE);
    }

    Window of(String person, Hands hands) {
        return of(person, Look.USUAL, hands);
    }

    Window of(String person, Look look) {
        return of(person, look, Hands.MOUSE);
    }

    Window of(String person, Look look, Hands hands) {
        return of(person, look, hands, desk);
    }

    /** A window on another desk than the shared one. */
    Window of(String person, Look look, Hands hands, Desk elsewhere) {
        var context = chromium.browser().newContext(look.options());
        context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        contexts.add(context);
        var window = new Window(person, elsewhere, context, hands);
        open.add(window);
        return window;
    }

    void close(boolean failed) {
        try {
            if (failed) {
                open.forEach(this::keep);
            } else {
                open.forEach(Window::assertQuiet);
            }
        } finally {
            open.forEach(Window::close);
        }
    }

    /** {@code npx playwright show-trace} opens the trace. */
    private void keep(Window window) {
        var name = FAILURES.resolve(test + "-" + open.indexOf(window) + "-" + window.person());
        try {
            window.page().screenshot(new ScreenshotOptions().setPath(Path.of(name + ".png")));
            contexts.get(open.indexOf(window))
                    .tracing()
                    .stop(new Tracing.StopOptions().setPath(Path.of(name + ".zip")));
            System.out.println(
                    "Kept " + name + ".png and .zip, at " + window.page().url());
        } catch (PlaywrightException e) {
            System.out.println("Could not keep " + name + ": " + e.getMessage());
        }
    }
}
