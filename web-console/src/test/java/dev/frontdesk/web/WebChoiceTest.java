package dev.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.IncomingMessage.Kind;
import dev.frontdesk.chat.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebChoiceTest extends Browser {

    private void change(String message, Reply reply) throws Exception {
        platform.update(channel("help"), message, reply, new EffectId("later"));
    }

    @Test
    void takes_a_press_by_label_or_ref() {
        var message = bot(channel("help"), "e1", offer("Did it help?", "Helped", "Did not help"));
        press("ana", message, "Helped").is(202);
        press("ben", message, "ref-Did not help").is(202);

        var pressed = inbox.accepted().getFirst();
        assertThat(pressed.kind()).isEqualTo(Kind.CHOICE);
        assertThat(pressed.choice()).isEqualTo("ref-Helped");
        assertThat(pressed.choiceMessage()).isEqualTo(message);
        assertThat(pressed.author().account()).isEqualTo("ana");
        assertThat(pressed.address()).isEqualTo(channel("help").inThread(message));
        assertThat(inbox.accepted().getLast().choice()).isEqualTo("ref-Did not help");
    }

    @Test
    void answers_a_press_where_its_message_stands() {
        var root = say("ana", "help", "it is broken").id();
        var inThread = bot(channel("help").inThread(root), "e2", offer("x", "Yes"));
        press("ana", inThread, "Yes").is(202);
        assertThat(inbox.accepted().getLast().address().thread()).isEqualTo(root);

        var direct = bot(channel("dm:ana"), "e3", offer("x", "Yes"));
        press("ana", direct, "Yes").is(202);
        assertThat(inbox.accepted().getLast().address().thread()).isNull();
    }

    @Test
    void takes_a_press_with_the_same_id_once_even_when_the_button_is_gone() throws Exception {
        var message = bot(channel("help"), "e4", offer("Shall I?", "Yes"));
        var body = json("as", "ana", "message", message, "choice", "Yes", "id", "p-1");
        assertThat(post("/api/chat/choices", body).is(202).id()).isEqualTo("p-1");
        change(message, Reply.text("Done."));
        assertThat(post("/api/chat/choices", body).is(202).id()).isEqualTo("p-1");
        assertThat(inbox.only().key()).isEqualTo("web:choice:ana:p-1");
        post("/api/chat/choices", json("as", "ben", "message", message, "choice", "Yes", "id", "p-1"))
                .is(409);
    }

    @Test
    void refuses_what_is_not_open() throws Exception {
        var message = bot(channel("help"), "e5", offer("Shall I?", "Yes", "No"));
        change(message, offer("Really?", "No"));
        assertThat(press("ana", message, "Yes").is(409).json().get("detail").stringValue())
                .contains("no longer open", "\"No\"");
        press("ana", message, "ref-Yes").is(409);
        assertThat(press("ana", message, "Maybe").is(409).json().get("detail").stringValue())
                .contains("\"No\"");
        press("ana", message, "no").is(409);
        press("ana", message, "No").is(202);
        press("ana", "unknown", "No").is(404);
        press("ana", say("ana", "help", "hi").id(), "No").is(409);
        post("/api/chat/choices", json("as", "ana", "message", message)).is(400);
    }

    @Test
    void lets_nobody_press_what_they_may_not_see() {
        press("ana", bot(channel("triage"), "e6", offer("T-1", "Take it")), "Take it")
                .is(404);
        press("ana", bot(channel("help").onlyFor("ben"), "e7", offer("x", "Yes")), "Yes")
                .is(404);
        press("dave", bot(channel("dm:ana"), "e8", offer("x", "Yes")), "Yes").is(404);
        assertThat(inbox.accepted()).isEmpty();
    }

    @Test
    void checks_a_form_and_takes_only_its_fields() {
        var form = new Form("Resolve", List.of(Form.Field.text("text", "What was it?", true, 40)));
        var message = bot(channel("help"), "e9", Reply.of("T-1", List.of(new Choice("r", "Resolve", form))));
        for (var bad : List.of(Map.of(), Map.of("text", " "), Map.of("text", "x".repeat(41)))) {
            var refused = post("/api/chat/choices", json("as", "ana", "message", message, "choice", "r", "fields", bad))
                    .is(400);
            assertThat(refused.json().get("errors").get("text").stringValue()).isNotBlank();
        }
        post("/api/chat/choices", json("as", "ana", "message", message, "choice", "r", "fields", Map.of("text", 7)))
                .is(400);
        var fields = Map.of("text", "password: hunter2", "$set", "x");
        post("/api/chat/choices", json("as", "ana", "message", message, "choice", "r", "fields", fields))
                .is(202);
        assertThat(inbox.only().fields()).isEqualTo(Map.of("text", "password: [removed: a password]"));
        var shown = list("ana", "help").json().get(0).get("choices").get(0);
        assertThat(shown.get("form").get("fields").get(0).get("name").stringValue())
                .isEqualTo("text");
    }

    @Test
    void says_when_a_press_was_not_stored() {
        var message = bot(channel("help"), "e10", offer("x", "Yes"));
        inbox.down = true;
        press("ana", message, "Yes").is(503);
    }
}
