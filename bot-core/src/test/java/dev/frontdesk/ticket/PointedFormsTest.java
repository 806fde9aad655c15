package dev.frontdesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Form.Field;
import dev.frontdesk.chat.Forms;
import dev.frontdesk.chat.Opening.ByChoice;
import dev.frontdesk.chat.Opening.ByCommand;
import dev.frontdesk.chat.Quoted;
import dev.frontdesk.testing.Desk;
import dev.frontdesk.testing.FakePlatform;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is asked before something is done on a message or to a ticket. */
class PointedFormsTest {

    private static final ChatAddress LUNCH = FakePlatform.channel("lunch");

    @RegisterExtension
    final Desk desk = new Desk();

    private Optional<Form> picked(String person, String command, Quoted on) {
        return desk.part(Forms.class).opened(new ByCommand(command, LUNCH, on), "web", new Author(person, person));
    }

    private Optional<Form> typed(String person, String line) {
        return desk.part(Forms.class).opened(new ByCommand(line, LUNCH, null), "web", new Author(person, person));
    }

    private static Quoted anas(String words) {
        return new Quoted(LUNCH, "m-x", new Author("ana", "Ana"), words, List.of());
    }

    private static Field field(Optional<Form> form, String name) {
        return form.orElseThrow().fields().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void ticket() {
        desk.plays("""
                ana: /desk ask the coffee printer is jammed
                bot to ana: T-1 is open. …
                triage: T-1 · normal · Ana: the coffee printer is jammed [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                """);
    }

    @Test
    void menus_open_with_what_the_message_says() {
        assertThat(field(picked("dave", "ask", anas("it is jammed")), "text").initial())
                .isEqualTo("it is jammed");
        assertThat(field(picked("dave", "personal", anas("my doorbell")), "text")
                        .initial())
                .isEqualTo("my doorbell");
        assertThat(field(picked("dave", "answer", anas("turn it off")), "answer")
                        .initial())
                .isEqualTo("turn it off");
        assertThat(picked("ana", "personal", anas("my doorbell"))).isEmpty();
        assertThat(picked("ana", "answer", anas("turn it off"))).isEmpty();
        for (var command : List.of("ask", "personal", "answer")) {
            assertThat(picked("dave", command, anas("x")).orElseThrow().title()).hasSizeLessThanOrEqualTo(24);
        }
    }

    @Test
    void escalating_asks_for_the_team_and_both_texts() {
        ticket();
        var form = typed("dave", "escalate T-1");
        assertThat(field(form, "queue").options())
                .extracting(Form.Option::value)
                .containsExactly("network", "security");
        assertThat(field(form, "tried").required()).isTrue();
        assertThat(field(form, "points").required()).isTrue();
        assertThat(field(typed("dave", "escalate T-1 network"), "queue").initial())
                .isEqualTo("network");
        assertThat(typed("dave", "escalate T-1 network a cable because the ports are dark"))
                .isEmpty();
        assertThat(field(typed("dave", "escalate"), "ticket").options())
                .extracting(Form.Option::value)
                .containsExactly("T-1");
        assertThat(typed("ana", "escalate T-1")).isEmpty();
    }

    @Test
    void editing_begins_with_what_is() {
        ticket();
        desk.plays("""
                dave: /desk edit T-1 Jam
                bot to dave: T-1 is changed.
                """);
        var edit = desk.platform().posts().stream()
                .flatMap(p -> p.choice("Edit").stream())
                .findFirst()
                .orElseThrow();
        var form = desk.part(Forms.class).opened(new ByChoice(edit.ref()), "web", new Author("dave", "dave"));
        assertThat(field(form, "title").initial()).isEqualTo("Jam");
        assertThat(field(form, "priority").initial()).isEqualTo("normal");
        assertThat(field(form, "queue").initial()).isEqualTo("help-desk");
        assertThat(form).contains(edit.form());
    }
}
