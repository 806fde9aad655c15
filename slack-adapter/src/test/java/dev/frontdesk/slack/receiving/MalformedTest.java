package dev.frontdesk.slack.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed but makes no sense is refused or acknowledged: it never looks like a failure of ours, and nothing of it comes in. */
class MalformedTest {

    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    private void neverOurs(JsonObject payload) {
        assertThat(rig.receives(payload).status()).isIn(200, 400);
        assertThat(rig.inbox).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'type':null}",
                "{'type':7}",
                "{'type':{}}",
                "{'type':[]}",
                "{'type':''}",
                "{'type':'event_callback'}",
                "{'type':'event_callback','event':null}",
                "{'type':'event_callback','event':'message'}",
                "{'type':'event_callback','event':[]}",
                "{'type':'event_callback','event':{}}",
                "{'type':'event_callback','event':{'type':null}}",
                "{'type':'event_callback','event':{'type':{}}}",
                "{'type':'event_callback','authorizations':'x','event':{'type':'message'}}",
                "{'type':'event_callback','authorizations':[7],'event':{'type':'message'}}",
                "{'type':'event_callback','authorizations':[{'team_id':{}}],'event':{'type':'message'}}",
                "{'type':'url_verification'}",
                "{'type':'url_verification','challenge':{}}",
                "{'type':'app_rate_limited'}",
                "{'type':'app_rate_limited','minute_rate_limited':'soon'}",
                "{'type':'app_rate_limited','minute_rate_limited':99999999999999999999}",
                "{'command':'/desk'}",
                "{'command':'/desk','user_id':'U1'}",
                "{'command':'/desk','user_id':'U1','channel_id':'C1'}",
                "{'command':'/desk','user_id':'U1','channel_id':'C 1','trigger_id':'t'}",
                "{'command':'/desk','user_id':{},'channel_id':'C1','trigger_id':'t'}",
                "{'command':['/desk']}",
                "{'type':'block_actions'}",
                "{'type':'block_actions','user':'U1','actions':[{'action_id':'choice-0','value':'r'}]}",
                "{'type':'block_actions','user':{},'actions':[{'action_id':'choice-0','value':'r'}]}",
                "{'type':'block_actions','user':{'id':'U1'},'actions':'x'}",
                "{'type':'block_actions','user':{'id':'U1'},'actions':[null]}",
                "{'type':'block_actions','user':{'id':'U1'},'actions':[7]}",
                "{'type':'block_actions','user':{'id':'U1'},'actions':[{'action_id':'choice-0','value':'r'}]}",
                "{'type':'block_actions','user':{'id':'U1'},'trigger_id':'t','actions':[{'action_id':'choice-0','value':'r'}]}",
                "{'type':'block_actions','user':{'id':'U1'},'trigger_id':'t','channel':{'id':'C0HELP'},'container':7,'actions':[{'action_id':'choice-0','value':'r'}]}",
                "{'type':'block_actions','user':{'id':'U1'},'trigger_id':'t','channel':{'id':'C0HELP'},'container':{'message_ts':'../..'},'actions':[{'action_id':'choice-0','value':'r'}]}",
                "{'type':'shortcut','callback_id':'ask'}",
                "{'type':'shortcut','user':{'id':'U1'},'callback_id':'ask'}",
                "{'type':'message_action','user':{'id':'U1'},'callback_id':'personal'}",
                "{'type':'message_action','user':{'id':'U1'},'trigger_id':'t','callback_id':'personal','channel':{'id':'C1'}}",
                "{'type':'message_action','user':{'id':'U1'},'trigger_id':'t','callback_id':'personal','channel':{'id':'C1'},'message':[]}",
                "{'type':'block_suggestion','action_id':'suggest-ticket'}",
                "{'type':'view_submission','user':{'id':'U1'}}",
                "{'type':'view_submission','user':{'id':'U1'},'view':7}",
                "{'type':'view_submission','user':{'id':'U1'},'view':{'type':'modal','callback_id':'form'}}",
                "{'type':'view_submission','user':{'id':'U1'},'view':{'type':'modal','callback_id':'form','id':'V','hash':'h','private_metadata':'x'}}",
                "{'type':'view_submission','user':{'id':'U1'},'view':{'type':'modal','callback_id':'form','id':'V','hash':'h','private_metadata':'{}'}}",
                "{'type':'view_submission','user':{'id':'U1'},'view':{'type':'modal','callback_id':'form','id':'V','hash':'h','state':7}}",
                "{'type':'view_closed'}"
            })
    void payloads(String payload) {
        neverOurs(Rig.json(payload));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'user':{},'text':'x','ts':'1.1','channel':'C0HELP'",
                "'user':'U1','text':'x','ts':'1.1'",
                "'user':'U1','text':'x','ts':'1.1','channel':{}",
                "'user':'U1','text':'x','ts':'1.1','channel':'C0 HELP'",
                "'user':'U1','text':'x','channel':'C0HELP'",
                "'user':'U1','text':'x','ts':'soon','channel':'C0HELP'",
                "'user':'U1','text':'x','ts':'99999999999999999999.1','channel':'C0HELP'",
                "'user':'U1','text':'x','ts':'9223372036854775807.1','channel':'C0HELP'",
                "'user':'U1','text':'x','ts':'1.99999999999999999999','channel':'C0HELP'",
                "'user':'U 1','text':'x','ts':'1.1','channel':'C0HELP'",
                "'user':'U1','text':'x','ts':'1.1','thread_ts':'a b','channel':'C0HELP'",
                "'user':'U1','text':{},'ts':[],'channel':'C0HELP'",
                "'subtype':'message_changed','channel':'C0HELP','message':'x'",
                "'subtype':'message_changed','channel':'C0HELP','message':{'user':'U1','text':'a','edited':{}},'previous_message':{'text':'b'}",
                "'subtype':'message_changed','message':{'user':'U1','ts':'1.1','text':'a','edited':{'ts':'1.2'}},'previous_message':{'text':'b'}",
                "'subtype':'message_deleted','channel':'C0HELP','previous_message':[]",
                "'subtype':'message_deleted','channel':'C0HELP','previous_message':{'user':'U1'}"
            })
    void messages(String event) {
        neverOurs(Rig.event("{'type':'message'," + event + '}'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'blocks':'of tomorrow'", "'blocks':[{'type':'new','elements':7}]", "'files':{}", "'subtype':{}"
            })
    void what_only_a_model_cannot_read_comes_in(String part) {
        var said = "{'type':'message','user':'U0ANA','text':'no network','ts':'1795391000.0001','channel':'C0HELP',";
        assertThat(rig.receives(Rig.event(said + part + '}')).status()).isEqualTo(200);
        assertThat(rig.only().text()).isEqualTo("no network");
    }

    @ParameterizedTest
    @ValueSource(strings = {"app_mention", "message", "channel_rename", "member_joined_channel", "tokens_revoked"})
    void an_event_without_its_parts_is_not_asked_for_again(String type) {
        assertThat(rig.receives(Rig.event("{'type':'" + type + "'}")).status()).isEqualTo(200);
        assertThat(rig.inbox).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'app_mention','user':'U1','text':'<@U0BOT>'}",
                "{'type':'reaction_added','user':'U1','reaction':'eyes'}",
                "{'type':'reaction_added','user':'U1','reaction':'eyes','item':'x'}",
                "{'type':'reaction_added','user':'U1','reaction':'eyes','item':{'type':'message'}}",
                "{'type':'reaction_added','user':'U1','reaction':'eyes','item':{'type':'message','channel':'C1','ts':'1.1'}}",
                "{'type':'app_home_opened','tab':'home'}",
                "{'type':'assistant_thread_started'}",
                "{'type':'assistant_thread_started','assistant_thread':{}}",
                "{'type':'member_joined_channel'}",
                "{'type':'channel_rename','channel':7}",
                "{'type':'user_change'}",
                "{'type':'user_change','user':'U1'}",
                "{'type':'tokens_revoked','tokens':'x'}"
            })
    void events(String event) {
        neverOurs(Rig.event(event));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "7",
                "\"x\"",
                "[]",
                "{",
                "}",
                "{]",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":1}{\"b\":2}",
                "{\"a\":1} x",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":\"\n\"}",
                "/* x */{}",
                "{\"a\":\"\\q\"}",
                ")]}'\n{}",
                "{\"a\":1;\"b\":2}",
                "{\"a\"=1}",
                "{\"a\":tRuE}"
            })
    void what_is_no_json_object_by_the_letter_is_refused(String text) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> StrictJson.object(text));
    }

    @Test
    void nesting_has_a_limit() {
        assertThat(StrictJson.object(nested(64))).isNotNull();
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> StrictJson.object(nested(65)));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> StrictJson.object("{\"a\":" + "[".repeat(900_000)));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> StrictJson.object("{\"a\":".repeat(100_000)));
        // What only looks nested is not.
        assertThat(StrictJson.object("{\"a\":\"\\\"" + "[{".repeat(1_000) + "\"}"))
                .isNotNull();
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(
                        () -> StrictJson.object("{\"a\":\"\\\\\",\"b\":" + "[".repeat(100) + "]".repeat(100) + '}'));
    }

    private static String nested(int depth) {
        return "{\"a\":".repeat(depth - 1) + "{}" + "}".repeat(depth - 1);
    }

    @Test
    void a_number_of_a_million_digits_is_refused_at_once() {
        var digits = "9".repeat(900_000);
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> StrictJson.object("{\"minute_rate_limited\":" + digits + '}'));
        neverOurs(Rig.json("{'type':'app_rate_limited','minute_rate_limited':'" + digits + "'}"));
    }
}
