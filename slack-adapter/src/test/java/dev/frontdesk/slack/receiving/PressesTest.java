package dev.frontdesk.slack.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.IncomingMessage.Kind;
import dev.frontdesk.chat.Opening;
import dev.frontdesk.chat.Place;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PressesTest {

    private static final String BUTTON = "{'type':'button','action_id':'choice-1','block_id':'b','value':'claim:T1',"
            + "'text':{'type':'plain_text','text':'Take it'},'action_ts':'1795391001.1'}";

    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    private static JsonObject press(String channel, String more, String... actions) {
        return Rig.interactive("""
                {'type':'block_actions','container':{'type':'message','message_ts':'1795391000.0001','channel_id':'%1$s'%2$s},
                 'channel':{'id':'%1$s','name':'x'},'response_url':'https://hooks.slack.com/actions/1',
                 'message':{'type':'message','user':'U0BOT','bot_id':'B0BOT','ts':'1795391000.0001','text':'T-1','blocks':[
                   {'type':'some_new_block','block_id':'n'}]},
                 'state':{'values':{}},'actions':[%3$s]}""".formatted(channel, more, String.join(",", actions)));
    }

    @Test
    void a_press_is_a_choice_below_its_message() {
        assertThat(rig.receives(press("C0TRIAGE", "", BUTTON)).status()).isEqualTo(200);
        var choice = rig.only();
        assertThat(choice.kind()).isEqualTo(Kind.CHOICE);
        assertThat(choice.choice()).isEqualTo("claim:T1");
        assertThat(choice.key()).isEqualTo("slack:T0TEAM:press:1.2.abc:0");
        assertThat(choice.choiceMessage()).isEqualTo("1795391000.0001");
        assertThat(choice.messageId()).isEqualTo("1795391000.0001");
        assertThat(choice.place()).isEqualTo(Place.TRIAGE);
        assertThat(choice.address().thread()).isEqualTo("1795391000.0001");
        assertThat(choice.address().token()).isNotNull();
        assertThat(choice.author().account()).isEqualTo("U0ANA");
        assertThat(rig.openings).containsExactly(new Opening.ByChoice("claim:T1"));
    }

    @Test
    void stays_in_the_thread_of_its_message() {
        rig.receives(press("C0HELP", ",'thread_ts':'1795390000.0001'", BUTTON));
        assertThat(rig.only().address().thread()).isEqualTo("1795390000.0001");
    }

    @Test
    void a_direct_conversation_is_not_cut_into_threads() {
        rig.workspace.directs.clear();
        rig.receives(press("D0ANA", "", BUTTON));
        assertThat(rig.only().address().thread()).isNull();
        assertThat(rig.only().place()).isEqualTo(Place.DIRECT);
        assertThat(rig.workspace.direct("U0ANA")).contains("D0ANA");
    }

    @Test
    void nothing_hangs_below_what_only_one_person_sees() {
        rig.receives(press("D0TWO", ",'is_ephemeral':true", BUTTON));
        var choice = rig.only();
        assertThat(choice.place()).isEqualTo(Place.ELSEWHERE);
        assertThat(choice.address().thread()).isNull();
        assertThat(choice.messageId()).isEmpty();
        assertThat(choice.choiceMessage()).isEqualTo("1795391000.0001");
    }

    @Test
    void a_menu_entry_is_a_choice_too() {
        rig.receives(press(
                "C0HELP",
                "",
                "{'type':'static_select','action_id':'menu-0','block_id':'b','selected_option':"
                        + "{'text':{'type':'plain_text','text':'Erin'},'value':'assign:T1:erin'}}"));
        assertThat(rig.only().choice()).isEqualTo("assign:T1:erin");
    }

    @Test
    void several_at_once_are_as_many() {
        rig.receives(press(
                "C0HELP", "", BUTTON, BUTTON.replace("choice-1", "choice-2"), "{'action_id':'link','type':'button'}"));
        assertThat(rig.inbox)
                .extracting(m -> m.key())
                .containsExactly("slack:T0TEAM:press:1.2.abc:0", "slack:T0TEAM:press:1.2.abc:1");
    }

    @Test
    void on_the_home_page_it_is_answered_in_the_direct_conversation() {
        var home = Rig.interactive(
                "{'type':'block_actions','container':{'type':'view','view_id':'V1'},'view':{'id':'V1','type':'home','hash':'h',"
                        + "'blocks':[],'private_metadata':''},'actions':[" + BUTTON + "]}");
        rig.receives(home);
        assertThat(rig.only().address().channel()).isEqualTo("D0ANA");
        assertThat(rig.only().place()).isEqualTo(Place.DIRECT);
        assertThat(rig.only().choiceMessage()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'button','action_id':'link-1','url':'https://a.example'}",
                "{'type':'button','action_id':'choice-1'}",
                "{'type':'users_select','action_id':'who','selected_user':'U1'}",
                "{'type':'datepicker','action_id':'menu-1','selected_date':'2027-01-01'}",
                "{'type':'button'}"
            })
    void what_is_no_choice_is_acknowledged(String action) {
        assertThat(rig.receives(press("C0HELP", "", action)).status()).isEqualTo(200);
        assertThat(rig.inbox).isEmpty();
    }

    @Test
    void a_choice_with_a_form_opens_it_first() {
        rig.form = Optional.of(Form.text("Resolve", "What was it?"));
        assertThat(rig.receives(press("C0TRIAGE", "", BUTTON)).status()).isEqualTo(200);
        assertThat(rig.inbox).isEmpty();
        assertThat(rig.api.of("views.open").getFirst().args()).containsEntry("trigger_id", "1.2.abc");
    }

    @Test
    void the_person_sees_that_a_press_failed() {
        rig.databaseIsDown(true);
        assertThat(rig.receives(press("C0TRIAGE", "", BUTTON)).status()).isEqualTo(503);
        rig.databaseIsDown(false);
        rig.form = Optional.of(Form.text("Resolve", "What was it?"));
        rig.api.answer = "{\"ok\":false,\"error\":\"exchanged_trigger_id\"}";
        assertThat(rig.receives(press("C0TRIAGE", "", BUTTON)).status()).isEqualTo(503);
    }

    @Test
    void people_of_another_firm_press_in_channels_that_we_share() {
        var press = press("C0SALES", "", BUTTON);
        press.getAsJsonObject("team").addProperty("id", "T9EXT");
        rig.receives(press);
        assertThat(rig.inbox).hasSize(1);
    }
}
