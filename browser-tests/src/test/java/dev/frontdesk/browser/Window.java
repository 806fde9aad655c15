package dev.frontdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** One person's window, and what they do and see in it. */
final class Window {

    private static final Pattern NUMBER = Pattern.compile("\\bT-\\d+\\b");

    private static final String LISTENING = """
            () => new Promise((done) => {
              const open = () => document.getElementById('desk')['htmx-internal-data']?.sseEventSource?.readyState === 1;
              const look = () => open() ? done() : requestAnimationFrame(look);
              look();
            })
            """;

    private final String person;
    private final String url;
    private final BrowserContext context;
    private final Page page;
    private final Complaints complaints;
    private final Hands hands;

    Window(String person, Desk desk, BrowserContext context, Hands hands) {
        this.person = person;
        this.url = desk.url();
        this.context = context;
        this.hands = hands;
        page = context.newPage();
        complaints = new Complaints(page, desk.host());
    }

    Page page() {
        return page;
    }

    String person() {
        return person;
    }

    String name() {
        return People.name(person);
    }

    /** The first page, where one says who one is. */
    Window welcome() {
        page.navigate(url + "/");
        return this;
    }

    /** Opens a channel by its address and waits until news arrive. */
    Window at(String channel) {
        page.navigate(url + "/?as=" + person + "&channel=" + (channel.equals("dm") ? "dm:" + person : channel));
        return listening();
    }

    /** Presses a channel's name beside the talk. */
    Window goes(String name) {
        hands.press(page.locator(".channels a").filter(new Locator.FilterOptions().setHasText(name)));
        assertThat(page.locator("main h1")).hasText(name);
        return listening();
    }

    Window reloads() {
        page.reload();
        return listening();
    }

    /** Types into the channel's box and sends it. */
    Window writes(String text) {
        return sends(box(), text);
    }

    /** Presses one of the questions in the guide. */
    Window asks(String example) {
        hands.press(page.locator("#guide").getByRole(AriaRole.BUTTON, named(example)));
        return this;
    }

    /** Types into the open thread's box and sends it. */
    Window replies(String text) {
        return sends(page.locator("#reply"), text);
    }

    Window types(String text) {
        hands.type(box(), text);
        return this;
    }

    /** Takes the completion that is called so. */
    Window picks(String completion) {
        hands.pick(box(), page.locator("#text-completions [role=option][data-value=\"" + completion + "\"]"));
        return this;
    }

    Window submits() {
        hands.send(box());
        return this;
    }

    /** Presses the newest button of that name in the open thread, or in one's own talk with Frontdesk. */
    Window presses(String label) {
        hands.press(button(label));
        return this;
    }

    /** Presses a button of the newest line of the channel that says so. */
    Window presses(String label, String line) {
        hands.press(line(line).locator(".choices").getByRole(AriaRole.BUTTON, named(label)));
        return this;
    }

    /** Fills the only field of the open form. */
    Window fills(String text) {
        var field = dialog().locator("textarea, input:not([type=hidden])").first();
        assertThat(field).isFocused();
        page.keyboard().type(text);
        return this;
    }

    /** Presses a button of the open form. */
    Window confirms(String label) {
        hands.press(dialog().getByRole(AriaRole.BUTTON, named(label)));
        return this;
    }

    /** Waits until a line of the open thread, or of one's own talk with Frontdesk, says so. */
    Window reads(String text) {
        assertThat(said().filter(new Locator.FilterOptions().setHasText(text)).last())
                .isVisible();
        return this;
    }

    /** The newest number of a ticket that is named in the open thread, or in one's own talk with Frontdesk. */
    String ticket() {
        var mention = said().filter(new Locator.FilterOptions().setHasText(NUMBER))
                .last()
                .innerText();
        var number = NUMBER.matcher(mention);
        if (!number.find()) {
            throw new AssertionError("no number in: " + mention);
        }
        return number.group();
    }

    /** The newest line of the channel that says so. */
    Locator line(String text) {
        return page.locator("#log > .line")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".text", new Page.LocatorOptions().setHasText(text))))
                .last();
    }

    /** The lines of the open thread, or of one's own talk with Frontdesk. */
    Locator lines() {
        return page.locator("#desk[data-key=dm] #log > .line, #side .line");
    }

    /** What the lines say, without what stands below them. */
    private Locator said() {
        return lines().locator(".text");
    }

    Locator box() {
        return page.locator("#text");
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator side() {
        return page.locator("#side");
    }

    Locator badge(String channel) {
        return page.locator(".channels a")
                .filter(new Locator.FilterOptions().setHasText(channel))
                .locator(".badge");
    }

    Hands hands() {
        return hands;
    }

    /** Lets an error pass that the test brings about. */
    Window expects(String complaint) {
        complaints.expect(complaint);
        return this;
    }

    void assertQuiet() {
        complaints.assertNone(person);
    }

    void close() {
        context.close();
    }

    private Locator button(String label) {
        return lines().locator(".choices")
                .getByRole(AriaRole.BUTTON, named(label))
                .last();
    }

    private static Locator.GetByRoleOptions named(String label) {
        return new Locator.GetByRoleOptions().setName(label).setExact(true);
    }

    private Window sends(Locator box, String text) {
        hands.type(box, text);
        hands.send(box);
        assertThat(box).hasValue("");
        return this;
    }

    /** News count as arriving once the stream is open: only then are they seen at once. */
    private Window listening() {
        page.evaluate(LISTENING);
        return this;
    }
}
