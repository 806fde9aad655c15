package dev.frontdesk.slack.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.frontdesk.chat.Attachment;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.IncomingMessage.Kind;
import dev.frontdesk.chat.Opening;
import dev.frontdesk.chat.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form's way to the person and back, by its button, by a command and by a menu on a message. */
class FormsTest {

    private static final Form RESOLVE = new Form(
            "Resolve",
            List.of(
                    Form.Field.text("text", "What was it?", true, 3_000),
                    Form.Field.menu("cause", "Cause", false, List.of(new Form.Option("hw", "Hardware")))));

    private final Rig rig = new Rig();

    @BeforeEach
    void form() {
        rig.form = Optional.of(RESOLVE);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    /** The view that was opened, as Slack sends it back with these answers. */
    private JsonObject submission(String values) {
        var view = rig.api.of("views.open").getLast().view();
        view.addProperty("id", "V0ONE");
        view.addProperty("hash", "156772938.1827394");
        view.addProperty("team_id", "T0TEAM");
        view.add("state", Rig.json("{'values':{" + values + "}}"));
        var payload = Rig.interactive("{'type':'view_submission','response_urls':[],'is_enterprise_install':false}");
        payload.add("view", view);
        return payload;
    }

    private static String answers(String text) {
        return "'text':{'value':{'type':'plain_text_input','value':'" + text + "'}},"
                + "'cause':{'value':{'type':'static_select','selected_option':{'text':{'type':'plain_text','text':'Hardware'},'value':'hw'}}},"
                + "'smuggled':{'value':{'type':'plain_text_input','value':'x'}}";
    }

    private void press() {
        rig.receives(Rig.interactive("""
                {'type':'block_actions','container':{'type':'message','message_ts':'1795391000.0001','channel_id':'C0TRIAGE'},
                 'channel':{'id':'C0TRIAGE'},'response_url':'https://hooks.slack.com/actions/1',
                 'message':{'ts':'1795391000.0001'},'actions':[{'type':'button','action_id':'choice-0','value':'resolve:T1'}]}"""));
    }

    @Test
    void a_pressed_form_comes_in_as_the_press_with_its_fields() {
        press();
        var answer = rig.receives(submission(answers("a fuse")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(JsonParser.parseString(answer.body())
                        .getAsJsonObject()
                        .get("response_action")
                        .getAsString())
                .isEqualTo("clear");
        var choice = rig.only();
        assertThat(choice.kind()).isEqualTo(Kind.CHOICE);
        assertThat(choice.choice()).isEqualTo("resolve:T1");
        assertThat(choice.fields()).isEqualTo(Map.of("text", "a fuse", "cause", "hw"));
        assertThat(choice.key()).isEqualTo("slack:T0TEAM:form:V0ONE:156772938.1827394");
        assertThat(choice.choiceMessage()).isEqualTo("1795391000.0001");
        assertThat(choice.address().thread()).isEqualTo("1795391000.0001");
        assertThat(choice.address().channel()).isEqualTo("C0TRIAGE");
        assertThat(choice.address().token()).isNotNull();
        assertThat(choice.place()).isEqualTo(Place.TRIAGE);
    }

    @Test
    void what_is_wrong_is_said_in_the_form_and_nothing_comes_in() {
        press();
        rig.problems.put("text", "Please say a little more.");
        var errors = JsonParser.parseString(
                        rig.receives(submission(answers("x"))).body())
                .getAsJsonObject();
        assertThat(errors.get("response_action").getAsString()).isEqualTo("errors");
        assertThat(errors.getAsJsonObject("errors").get("text").getAsString()).isEqualTo("Please say a little more.");
        assertThat(rig.inbox).isEmpty();
    }

    @Test
    void a_problem_of_no_shown_field_stands_at_the_first() {
        press();
        rig.problems.put("gone", "That ticket is closed.");
        var errors = JsonParser.parseString(
                        rig.receives(submission(answers("x"))).body())
                .getAsJsonObject();
        assertThat(errors.getAsJsonObject("errors").get("text").getAsString()).isEqualTo("That ticket is closed.");
    }

    @Test
    void says_that_it_was_not_saved() {
        press();
        rig.databaseIsDown(true);
        var answer = rig.receives(submission(answers("a fuse")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"text\":\"" + Submissions.NOT_SAVED + '"');
    }

    @Test
    void a_form_that_is_no_longer_theirs_comes_in_for_the_core_to_refuse() {
        press();
        var submission = submission(answers("a fuse"));
        rig.form = Optional.empty();
        rig.receives(submission);
        assertThat(rig.only().fields()).containsOnlyKeys("text", "cause");
    }

    @Test
    void sent_twice_it_comes_in_once() {
        press();
        rig.receives(submission(answers("a fuse")));
        rig.receives(submission(answers("a fuse")));
        assertThat(rig.inbox).hasSize(1);
    }

    @Test
    void a_commands_form_answers_where_the_command_was_given() {
        rig.receives(Rig.json("""
                {'team_id':'T0TEAM','channel_id':'D0TWO','user_id':'U0ANA','command':'/desk','text':'ask','api_app_id':'A0APP',
                 'response_url':'https://hooks.slack.com/commands/1','trigger_id':'1.2.abc'}"""));
        rig.receives(submission(answers("no mouse")));
        var command = rig.only();
        assertThat(command.kind()).isEqualTo(Kind.COMMAND);
        assertThat(command.text()).isEqualTo("ask");
        assertThat(command.place()).isEqualTo(Place.ELSEWHERE);
        assertThat(command.address().token().value()).isEqualTo("https://hooks.slack.com/commands/1");
        assertThat(command.fields()).containsEntry("text", "no mouse");
        assertThat(command.choiceMessage()).isNull();
    }

    private JsonObject onMessage(String callback, String text) {
        return Rig.interactive("""
                {'type':'message_action','callback_id':'%s','action_ts':'1795391001.1','message_ts':'1795391000.0001',
                 'channel':{'id':'C0SALES','name':'sales'},'response_url':'https://hooks.slack.com/app/1',
                 'message':{'type':'message','user':'U0ERIN','text':'%s','ts':'1795391000.0001','thread_ts':'1795390000.0001',
                  'files':[{'id':'F1','name':'a.png','mimetype':'image/png'}]}}""".formatted(callback, text));
    }

    @Test
    void a_menu_on_a_message_points_at_it() {
        rig.form = Optional.empty();
        rig.receives(onMessage("personal", "the &lt;router&gt; of <@U0ANA>"));
        var command = rig.only();
        assertThat(command.kind()).isEqualTo(Kind.COMMAND);
        assertThat(command.text()).isEqualTo("personal");
        assertThat(command.author().account()).isEqualTo("U0ANA");
        assertThat(command.address().thread()).isEqualTo("1795390000.0001");
        assertThat(command.quoted().text()).isEqualTo("the <router> of @ana");
        assertThat(command.quoted().author().account()).isEqualTo("U0ERIN");
        assertThat(command.quoted().messageId()).isEqualTo("1795391000.0001");
        assertThat(command.quoted().address().thread()).isEqualTo("1795390000.0001");
        assertThat(command.quoted().attachments()).hasSize(1);
        assertThat(rig.openings)
                .singleElement()
                .isInstanceOfSatisfying(
                        Opening.ByCommand.class, o -> assertThat(o.quoted()).isEqualTo(command.quoted()));
    }

    @Test
    void the_quoted_message_survives_the_form() {
        rig.receives(onMessage("make-ticket", "the router hums"));
        rig.receives(submission(answers("mine too")));
        assertThat(rig.only().text()).isEqualTo("ask");
        assertThat(rig.only().quoted().text()).isEqualTo("the router hums");
        assertThat(rig.only().quoted().author().account()).isEqualTo("U0ERIN");
        assertThat(rig.only().quoted().address().thread()).isEqualTo("1795390000.0001");
        assertThat(rig.only().quoted().attachments())
                .containsExactly(new Attachment("a.png", "image/png", 0, "", "F1"));
    }

    @Test
    void of_many_files_as_many_survive_the_form_as_slack_keeps() {
        var payload = onMessage("make-ticket", "the router hums");
        var files = payload.getAsJsonObject("message").getAsJsonArray("files");
        for (int i = 2; i <= 40; i++) {
            files.add(Rig.json("{'id':'F%d','name':'%s.png','size':12}".formatted(i, "a".repeat(100))));
        }
        rig.receives(payload);
        rig.receives(submission(answers("mine too")));
        assertThat(rig.only().quoted().attachments())
                .hasSizeBetween(10, 39)
                .element(1)
                .satisfies(file -> {
                    assertThat(file.ref()).isEqualTo("F2");
                    assertThat(file.size()).isEqualTo(12);
                });
    }

    @Test
    void a_long_quoted_text_is_left_to_be_read_later() {
        rig.receives(onMessage("save-answer", "é\\n".repeat(2_000)));
        var metadata = rig.api
                .of("views.open")
                .getLast()
                .view()
                .get("private_metadata")
                .getAsString();
        assertThat(metadata.length()).isLessThanOrEqualTo(3_000);
        rig.receives(submission(answers("mine too")));
        assertThat(rig.only().text()).isEqualTo("answer");
        assertThat(rig.only().quoted().text()).isEmpty();
        assertThat(rig.only().quoted().messageId()).isEqualTo("1795391000.0001");
    }

    @Test
    void the_shortcut_to_ask_comes_from_the_direct_conversation() {
        rig.form = Optional.empty();
        rig.receives(Rig.interactive("{'type':'shortcut','callback_id':'ask','action_ts':'1795391001.1'}"));
        assertThat(rig.only().text()).isEqualTo("ask");
        assertThat(rig.only().address().channel()).isEqualTo("D0ANA");
        assertThat(rig.only().place()).isEqualTo(Place.DIRECT);
    }
}
