package dev.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebFormTest extends PageTest {

    @BeforeEach
    void card() {
        var form = new Form("Reply on T-1", List.of(Form.Field.text("text", "What should they read?", true, 20)));
        bot(
                channel("triage"),
                "card",
                Reply.of("T-1", List.of(new Choice("t.1.reply", "Reply", form), new Choice("t.1.take", "Take it"))));
    }

    private String[] filled(String text, String id) {
        return new String[] {"as", "dave", "message", "card", "choice", "t.1.reply", "id", id, "field.text", text};
    }

    @Test
    void opens_with_its_questions() throws Exception {
        assertThat(page("/chat/form?as=dave&channel=triage&message=card&choice=t.1.reply"))
                .contains("Reply on T-1", "What should they read?", "name=\"field.text\"", "required=\"required\"");
        get("/chat/form?as=dave&channel=triage&message=card&choice=t.9.reply").is(409);
        get("/chat/form?as=ana&channel=triage&message=card&choice=t.1.reply").is(404);
    }

    @Test
    void comes_back_with_what_is_wrong_and_what_was_written() throws Exception {
        var empty = submit("/chat/choices", filled(" ", "p1"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Please fill this in.", "aria-invalid=\"true\"");
        var wordy = submit("/chat/choices", filled("<b>far too many words</b>", "p1"));
        assertThat(wordy.statusCode()).isEqualTo(422);
        assertThat(wordy.body()).contains("At most 20 characters.", "&lt;b&gt;far too many words&lt;/b&gt;");
        assertThat(inbox.accepted()).isEmpty();
    }

    @Test
    void a_menu_shows_what_stands_in_it_and_takes_nothing_else() throws Exception {
        var priority = Form.Field.menu(
                        "priority",
                        "How soon?",
                        true,
                        List.of(new Form.Option("low", "It can wait"), new Form.Option("high", "Today")))
                .with("high");
        var why = Form.Field.line("text", "Why?", false, 20).with("Asked for twice");
        var form = new Form("Priority T-1", List.of(priority, why));
        bot(channel("triage"), "menu", Reply.of("T-1", List.of(new Choice("t.1.priority", "Priority", form))));
        assertThat(page("/chat/form?as=dave&channel=triage&message=menu&choice=t.1.priority"))
                .contains("<select name=\"field.priority\"", "<option value=\"low\">It can wait</option>")
                .contains("<option value=\"high\" selected=\"selected\">Today</option>", "value=\"Asked for twice\"");
        var refused = submit(
                "/chat/choices",
                "as",
                "dave",
                "message",
                "menu",
                "choice",
                "t.1.priority",
                "id",
                "p4",
                "field.priority",
                "now");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Please choose one of the list.");
        assertThat(inbox.accepted()).isEmpty();
    }

    @Test
    void is_taken_once() throws Exception {
        assertThat(submit("/chat/choices", filled("Try a cable", "p1")).statusCode())
                .isEqualTo(204);
        assertThat(submit("/chat/choices", filled("Try a cable", "p1")).statusCode())
                .isEqualTo(204);
        assertThat(inbox.only().fields()).isEqualTo(Map.of("text", "Try a cable"));
        assertThat(inbox.only().choice()).isEqualTo("t.1.reply");
    }

    @Test
    void a_button_is_pressed_without_one() throws Exception {
        var pressed = submit("/chat/choices", "as", "dave", "message", "card", "choice", "t.1.take", "id", "p2");
        assertThat(pressed.statusCode()).isEqualTo(204);
        assertThat(inbox.only().choice()).isEqualTo("t.1.take");
        assertThat(submit("/chat/choices", "as", "ana", "message", "card", "choice", "t.1.take", "id", "p3")
                        .statusCode())
                .isEqualTo(404);
    }
}
