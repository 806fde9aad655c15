package dev.frontdesk.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Form.Field;
import dev.frontdesk.chat.Forms;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.Opening.ByChoice;
import dev.frontdesk.chat.Opening.ByCommand;
import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Profile.Standing;
import dev.frontdesk.chat.Quoted;
import dev.frontdesk.testing.Desk;
import dev.frontdesk.testing.FakePlatform;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpeningFormsTest {

    private static final ChatAddress HELP = FakePlatform.channel("help");

    @RegisterExtension
    final Desk desk = new Desk();

    private int sent;

    private Optional<Form> command(String person, String line) {
        return command(person, line, HELP, null);
    }

    private Optional<Form> command(String person, String line, ChatAddress here, Quoted quoted) {
        return desk.part(Forms.class).opened(new ByCommand(line, here, quoted), "web", new Author(person, person));
    }

    private Optional<Form> press(String person, String label) {
        var ref = desk.platform().posts().reversed().stream()
                .flatMap(p -> p.choice(label).stream())
                .findFirst()
                .orElseThrow()
                .ref();
        return pressed(person, ref);
    }

    private Optional<Form> pressed(String person, String ref) {
        return desk.part(Forms.class).opened(new ByChoice(ref), "web", new Author(person, person));
    }

    private void submit(String person, String line, Map<String, String> fields) {
        var key = "web:form-" + ++sent + "-" + System.identityHashCode(this);
        var command = IncomingMessage.command(
                key,
                HELP,
                Place.HELP,
                "",
                new Author(person, person),
                line,
                desk.clock().instant());
        desk.part(Inbox.class).accept(command.with(line, fields));
    }

    private String last() {
        return desk.platform().posts().getLast().reply().text();
    }

    private static List<String> names(Form form) {
        return form.fields().stream().map(Field::name).toList();
    }

    private void oneTicket() {
        desk.plays("""
                ana: /desk ask my screen stays black
                bot to ana: T-1 is open. …
                triage: T-1 · normal · Ana: my screen stays black [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                """);
    }

    @Test
    void desk_alone_opens_the_form_that_asks_and_says_enough_opens_none() {
        var form = command("ana", "").orElseThrow();
        assertThat(form.title()).isEqualTo("Ask the help desk").hasSizeLessThanOrEqualTo(24);
        assertThat(names(form)).containsExactly("text", "impact");
        assertThat(form.fields().getLast().required()).isFalse();
        assertThat(command("ana", "ask")).contains(form);
        assertThat(command("ana", "ask my screen is black")).isEmpty();
        assertThat(command("ana", "status")).isEmpty();
        assertThat(command("ana", "nonsense")).isEmpty();
    }

    @Test
    void what_it_is_asked_about_stands_in_it() {
        var quoted = new Quoted(HELP, "m-9", new Author("paula", "Paula"), "the fax is on fire", List.of());
        assertThat(command("dave", "ask", HELP, quoted)
                        .orElseThrow()
                        .fields()
                        .getFirst()
                        .initial())
                .isEqualTo("the fax is on fire");
    }

    @Test
    void a_filled_in_form_is_a_ticket_whose_priority_comes_from_what_it_stops() {
        submit("ana", "", Map.of("text", "my screen stays black", "impact", "BLOCKED"));
        submit("ana", "ask", Map.of("text", "my mouse is slow", "impact", ""));
        submit("ana", "", Map.of("text", "the plotter hums", "impact", "SEVERAL"));
        submit("ana", "", Map.of("text", "I cannot work, my chair squeaks", "impact", "CAN_WAIT"));
        submit("ana", "", Map.of("text", "my keyboard sticks", "impact", "sudo"));
        assertThat(desk.platform().posts())
                .extracting(p -> p.reply().text())
                .anyMatch(t -> t.startsWith("T-1 · high · Ana: my screen"))
                .anyMatch(t -> t.startsWith("T-2 · normal · Ana: my mouse"))
                .anyMatch(t -> t.startsWith("T-3 · urgent · Ana: the plotter"))
                .anyMatch(t -> t.startsWith("T-4 · low · Ana: I cannot work"))
                .anyMatch(t -> t.startsWith("T-5 · normal · Ana: my keyboard"));
    }

    @Test
    void without_forms_desk_alone_shows_the_help() {
        submit("ana", "", Map.of());
        assertThat(last()).startsWith("Just write what is wrong");
    }

    @Test
    void a_command_asks_for_what_the_line_leaves_out() {
        oneTicket();
        assertThat(names(command("dave", "reply T-1").orElseThrow())).containsExactly("text");
        assertThat(command("dave", "reply T-1").orElseThrow().title()).isEqualTo("Reply T-1");
        assertThat(command("dave", "reply T-1 hello")).isEmpty();
        assertThat(names(command("dave", "note #1").orElseThrow())).containsExactly("text");
        assertThat(command("dave", "resolve T-1")
                        .orElseThrow()
                        .fields()
                        .getFirst()
                        .required())
                .isFalse();
        assertThat(command("ana", "close T-1").orElseThrow().fields().getFirst().required())
                .isFalse();
        assertThat(command("dave", "claim T-1")).isEmpty();
        var priority = command("dave", "priority T-1").orElseThrow().fields().getFirst();
        assertThat(priority.initial()).isEqualTo("normal");
        assertThat(priority.options())
                .extracting(Form.Option::value)
                .containsExactly("low", "normal", "high", "urgent");
        var person = command("dave", "give T-1").orElseThrow().fields().getFirst();
        assertThat(person.options()).extracting(Form.Option::value).containsExactly("dave", "erin", "nora");
    }

    @Test
    void only_who_could_send_it_is_asked() {
        desk.platform().knows("Gus", Standing.GUEST);
        oneTicket();
        assertThat(command("ana", "reply T-1")).isEmpty();
        assertThat(command("paula", "close T-1")).isEmpty();
        assertThat(command("gus", "resolve T-1")).isEmpty();
        assertThat(command("dave", "reply T-7")).isEmpty();
        assertThat(press("dave", "Reply").orElseThrow().title()).isEqualTo("Reply on T-1");
        assertThat(press("dave", "Resolve")).isPresent();
        assertThat(press("dave", "Take it")).isEmpty();
        assertThat(press("ana", "Reply")).isEmpty();
        assertThat(press("gus", "Resolve")).isEmpty();
        assertThat(pressed("dave", "t.unknown.reply")).isEmpty();
        assertThat(pressed("dave", "nothing")).isEmpty();
        assertThat(pressed("dave", "l.some.other")).isPresent();
        assertThat(pressed("ana", "l.some.other")).isEmpty();
    }

    @Test
    void nobody_fills_in_what_would_be_refused() {
        oneTicket();
        desk.plays("""
                dave: /desk close T-1
                bot to ana: T-1 is closed.
                bot to dave: T-1 is closed.
                """);
        assertThat(command("dave", "reply T-1")).isEmpty();
        assertThat(command("ana", "close T-1")).isEmpty();
        assertThat(names(command("dave", "note T-1").orElseThrow())).containsExactly("text");
    }

    @Test
    void the_ticket_is_the_thread_s_or_is_chosen_and_what_comes_back_is_done() {
        oneTicket();
        var card = desk.platform().posts().stream()
                .filter(p -> p.to().channel().equals("triage"))
                .findFirst()
                .orElseThrow();
        var thread = card.to().inThread(card.id());
        assertThat(command("dave", "reply", thread, null).orElseThrow().title()).isEqualTo("Reply T-1");
        var quoted = new Quoted(card.to(), card.id(), new Author("bot", "bot"), "", List.of());
        assertThat(command("dave", "note", card.to(), quoted).orElseThrow().title())
                .isEqualTo("Note T-1");

        var which = command("dave", "give").orElseThrow();
        assertThat(names(which)).containsExactly("ticket", "person");
        assertThat(which.fields().getFirst().options())
                .containsExactly(new Form.Option("T-1", "T-1 · my screen stays black"));
        assertThat(names(command("ana", "resolve").orElseThrow())).containsExactly("ticket", "text");
        assertThat(command("paula", "resolve")).isEmpty();

        submit("dave", "give", Map.of("ticket", "T-1", "person", "erin"));
        submit("dave", "priority T-1", Map.of("priority", "high"));
        submit("dave", "reply T-1", Map.of("text", "try another cable"));
        submit("erin", "resolve T-1", Map.of("text", ""));
        assertThat(desk.platform().posts())
                .extracting(p -> p.reply().text())
                .contains(
                        "Erin has T-1 now.",
                        "T-1 has priority high now.",
                        "Dave: try another cable",
                        "T-1 is resolved.");
    }

    @Test
    void a_form_says_what_is_wrong_with_each_field() {
        var form = new Form(
                "Three",
                List.of(
                        Field.text("text", "What?", true, 3),
                        Field.line("more", "More?", false, 3),
                        Field.menu("way", "Which?", false, List.of(new Form.Option("a", "A")))));
        var forms = desk.part(Forms.class);
        assertThat(forms.problems(form, Map.of("text", "😀😀😀"))).isEmpty();
        assertThat(forms.problems(form, Map.of("text", " \u200b", "more", "four", "way", "b")))
                .isEqualTo(Map.of(
                        "text", "Please fill this in.",
                        "more", "At most 3 characters.",
                        "way", "Please choose one of the list."));
        assertThat(forms.problems(form, Map.of("text", "ok", "more", "", "way", "a")))
                .isEmpty();
    }
}
