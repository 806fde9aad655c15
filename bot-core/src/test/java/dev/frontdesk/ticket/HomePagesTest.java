package dev.frontdesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.Home;
import dev.frontdesk.chat.Homes;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.OpenThreads;
import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Profile.Standing;
import dev.frontdesk.testing.Desk;
import dev.frontdesk.testing.FakePlatform;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HomePagesTest {

    @RegisterExtension
    final Desk desk = new Desk();

    private int presses;

    private static final String THREE = """
            ana: /desk ask my mouse is gone
            bot to ana: T-1 is open. …
            triage: T-1 · normal · Ana: my mouse is gone [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
            paula: /desk ask several of us cannot work, the printer is dead
            bot to paula: T-2 is open. …
            triage: T-2 · urgent · Paula: … [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
            ana: /desk ask my screen stays black
            bot to ana: T-3 is open. …
            triage: T-3 · normal · Ana: my screen stays black [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
            dave: /desk claim T-3
            bot to dave: T-3 is yours: Ana wrote "my screen stays black"
            bot to ana: Dave is looking at T-3 now.
            """;

    private static List<String> titles(Home home) {
        return home.sections().stream().map(Home.Section::title).toList();
    }

    private Home home(String person) {
        return desk.part(Homes.class).of("web", new Author(person, person));
    }

    /** Each section with its lines and their buttons. */
    private static Map<String, String> shown(Home home) {
        return home.sections().stream()
                .collect(Collectors.toMap(
                        Home.Section::title,
                        s -> s.items().isEmpty()
                                ? s.empty()
                                : s.items().stream()
                                        .map(i -> i.text()
                                                + i.choices().stream()
                                                        .map(c -> " [" + c.label() + "]")
                                                        .collect(Collectors.joining()))
                                        .collect(Collectors.joining("\n"))));
    }

    private void press(String person, String label, Map<String, String> fields) {
        Choice choice = home(person).sections().stream()
                .flatMap(s -> s.items().stream())
                .flatMap(i -> i.choices().stream())
                .filter(c -> c.label().equals(label))
                .findFirst()
                .orElseThrow();
        pressed(person, choice, fields);
    }

    private void pressed(String person, Choice choice, Map<String, String> fields) {
        var key = "web:home:" + ++presses + '-' + System.identityHashCode(this);
        desk.part(Inbox.class)
                .accept(IncomingMessage.choice(
                        key,
                        FakePlatform.channel("dm:" + person),
                        Place.DIRECT,
                        "",
                        new Author(person, person),
                        choice.ref(),
                        fields,
                        desk.clock().instant()));
    }

    @Test
    void an_employee_sees_the_way_in_their_requests_and_who_is_on_call() {
        desk.plays(THREE);
        assertThat(titles(home("ana"))).containsExactly("Help desk", "Your requests", "On call now");
        assertThat(shown(home("ana")))
                .containsEntry(
                        "Your requests",
                        "T-3 · in-progress, Dave has it · my screen stays black [Resolve]\nT-1 · open · my mouse is gone [Resolve]")
                .containsEntry("On call now", "Dave is on call, then Erin, then Dave.");
        assertThat(shown(home("ada"))).containsEntry("Your requests", "You have no open requests.");
    }

    @Test
    void a_tech_sees_what_waits_and_what_is_theirs_too() {
        desk.plays(THREE);
        assertThat(titles(home("dave")))
                .containsExactly("Help desk", "Your requests", "Waiting", "Yours", "On call now");
        assertThat(shown(home("dave")))
                .containsEntry(
                        "Waiting",
                        "T-2 · urgent · Paula: several of us cannot work, the printer is dead [Take it]\nT-1 · normal · Ana: my mouse is gone [Take it]")
                .containsEntry("Yours", "T-3 · normal · Ana: my screen stays black [Reply] [Resolve] [Release]");
        assertThat(shown(home("erin"))).containsEntry("Yours", "You have no ticket.");
    }

    @Test
    void a_guest_sees_nothing_of_the_desk() {
        desk.platform().knows("Gus", Standing.GUEST);
        assertThat(titles(home("gus"))).containsExactly("Help desk", "Your requests");
    }

    @Test
    void its_buttons_do_what_they_say() {
        desk.plays(THREE);
        press("dave", "Take it", Map.of());
        assertThat(shown(home("dave")).get("Yours")).startsWith("T-3").contains("\nT-2 · urgent");
        press("ana", "Resolve", Map.of());
        assertThat(shown(home("ana")).get("Your requests"))
                .isEqualTo(
                        "T-3 · resolved, Dave has it · my screen stays black [Reopen]\nT-1 · open · my mouse is gone [Resolve]");
        assertThat(desk.platform().posts())
                .extracting(p -> p.reply().text())
                .anyMatch(t -> t.startsWith("T-3 is resolved.\nHow was it"));
        press("ana", "Reopen", Map.of());
        assertThat(shown(home("ana")).get("Your requests")).startsWith("T-3 · in-progress");
        desk.plays("""
                dave: /desk close T-1
                bot to ana: T-1 is closed.
                bot to dave: T-1 is closed.
                """);
        assertThat(shown(home("ana")).get("Your requests")).doesNotContain("T-1");
    }

    @Test
    void nobody_resolves_what_is_another_s_and_what_was_over_long_ago_is_gone() {
        desk.plays(THREE);
        var resolve = home("ana").sections().get(1).items().getFirst().choices().getFirst();
        pressed("paula", resolve, Map.of());
        assertThat(desk.platform().posts().getLast().reply().text()).startsWith("There is nothing for you");
        press("ana", "Resolve", Map.of());
        desk.plays("""
                ... 3 days pass
                bot to ana: T-3 is closed now. …
                """);
        assertThat(shown(home("ana")).get("Your requests"))
                .doesNotContain("T-3")
                .contains("T-1");
    }

    @Test
    void what_is_asked_there_is_answered_in_ones_own_talk_with_the_bot() {
        press("ana", "Ask the help desk", Map.of("text", "my mouse is gone", "impact", "BLOCKED"));
        var post = desk.platform().posts().getFirst();
        assertThat(post.reply().text()).startsWith("T-1 is open.");
        assertThat(post.to().channel()).isEqualTo("dm:ana");
        assertThat(desk.platform().posts().getLast().reply().text()).startsWith("T-1 · high · Ana: my mouse is gone");
        pressed(
                "ana",
                home("ana").sections().getFirst().items().getFirst().choices().getFirst(),
                Map.of());
        assertThat(desk.platform().posts().getLast().reply().text()).startsWith("Just write here");
    }

    @Test
    void threads_of_what_is_not_closed_are_read_up_on_newest_first() {
        desk.plays("""
                ana in dm: /desk ask my mouse is gone
                bot to ana: T-1 is open. …
                triage: T-1 · … [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                paula: @Frontdesk ask my screen stays black
                bot to paula: T-2 is open. …
                triage: T-2 · … [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                ada: /desk ask the fax is dead
                bot to ada: T-3 is open. …
                triage: T-3 · … [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                ana: /desk ask my chair squeaks
                bot to ana: T-4 is open. …
                triage: T-4 · … [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                dave: /desk close T-4
                bot to ana: T-4 is closed.
                bot to dave: T-4 is closed.
                ana: /desk resolve T-1
                bot to ana: …
                bot to ana: T-1 is resolved.
                """);
        // Typed where a command is no message: what answers it can be seen by one person, and has no thread.
        var ada = new Author("ada", "Ada");
        desk.part(Inbox.class)
                .accept(IncomingMessage.command(
                        "web:whisper-" + System.identityHashCode(this),
                        FakePlatform.channel("help"),
                        Place.HELP,
                        "",
                        ada,
                        "ask the scanner is dead",
                        desk.clock().instant()));
        var cards = desk.platform().posts().stream()
                .filter(p -> p.reply().text().contains(" · normal · "))
                .map(p -> p.to().inThread(p.id()))
                .toList();
        var threads = desk.part(OpenThreads.class).on("web", 50);
        assertThat(threads)
                .filteredOn(t -> t.channel().equals("triage"))
                .containsExactly(cards.get(4), cards.get(2), cards.get(1), cards.get(0));
        assertThat(threads).contains(FakePlatform.channel("dm:ana")).doesNotContain(FakePlatform.channel("help"));
        assertThat(threads)
                .allMatch(t -> t.audience() == null && t.token() == null)
                .doesNotHaveDuplicates();
        assertThat(desk.part(OpenThreads.class).on("slack", 50)).isEmpty();
        assertThat(desk.part(OpenThreads.class).on("web", 2)).hasSize(2);
    }
}
