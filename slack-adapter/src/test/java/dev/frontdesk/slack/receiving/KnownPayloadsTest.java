package dev.frontdesk.slack.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Slack may send, known to Bolt or not, is acknowledged. */
class KnownPayloadsTest {

    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account_changed",
                "agent_session_stopped",
                "agent_session_title_changed",
                "app_deleted",
                "app_installed",
                "app_requested",
                "app_uninstalled_team",
                "assistant_thread_context_changed",
                "bot_added",
                "bot_changed",
                "call_rejected",
                "channel_history_changed",
                "channel_joined",
                "channel_marked",
                "commands_changed",
                "dnd_updated",
                "dnd_updated_user",
                "email_domain_changed",
                "emoji_changed",
                "entity_details_requested",
                "error",
                "external_org_migration_finished",
                "file_change",
                "file_comment_added",
                "file_created",
                "file_deleted",
                "file_public",
                "file_shared",
                "file_unshared",
                "function_executed",
                "goodbye",
                "grid_migration_finished",
                "grid_migration_started",
                "group_close",
                "group_history_changed",
                "group_joined",
                "group_open",
                "hello",
                "im_close",
                "im_created",
                "im_history_changed",
                "im_open",
                "invite_requested",
                "link_shared",
                "manual_presence_change",
                "message_metadata_deleted",
                "message_metadata_posted",
                "message_metadata_updated",
                "pin_added",
                "pin_removed",
                "pong",
                "pref_change",
                "presence_change",
                "reaction_removed",
                "resources_added",
                "scope_denied",
                "scope_granted",
                "shared_channel_invite_accepted",
                "shared_channel_invite_received",
                "star_added",
                "star_removed",
                "team_access_granted",
                "team_domain_change",
                "team_plan_change",
                "team_rename",
                "user_huddle_changed",
                "user_status_changed",
                "user_typing",
                "workflow_deleted",
                "workflow_published",
                "workflow_step_deleted",
                "workflow_step_execute",
                "workflow_unpublished",
                "an_event_of_next_year"
            })
    void every_event_nobody_waits_for_is_acknowledged(String type) {
        assertThat(rig.hears("{'type':'%s','user':{'id':1},'channel':['odd'],'event_ts':'1.1'}".formatted(type))
                        .status())
                .isEqualTo(200);
        assertThat(rig.inbox).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'view_closed','view':{'id':'V1','type':'modal','callback_id':'form'},'is_cleared':false}",
                "{'type':'view_submission','view':{'id':'V1','type':'modal','callback_id':'theirs'}}",
                "{'type':'view_submission','view':{'id':'V1','type':'workflow_step','callback_id':'form'}}",
                "{'type':'workflow_step_edit','callback_id':'x','workflow_step':{}}",
                "{'type':'interactive_message','callback_id':'x','actions':[]}",
                "{'type':'dialog_submission','callback_id':'x'}",
                "{'type':'dialog_cancellation','callback_id':'x'}",
                "{'type':'dialog_suggestion','callback_id':'x'}",
                "{'type':'shortcut','callback_id':'theirs'}",
                "{'type':'message_action','callback_id':'theirs'}",
                "{'type':'block_suggestion','action_id':'theirs','value':'x'}",
                "{'type':'block_actions','actions':[]}",
                "{'type':'block_actions'}",
                "{'type':'something_of_next_year'}"
            })
    void every_interaction_nobody_waits_for_is_acknowledged(String payload) {
        assertThat(rig.receives(Rig.interactive(payload)).status()).isEqualTo(200);
        assertThat(rig.inbox).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'team_id':'T9','authorizations':[]", "'authorizations':[{'team_id':'T9'}]", "'api_app_id':'A9'"
            })
    void what_is_for_somebody_else_is_acknowledged_and_ignored(String other) {
        var payload = Rig.event("{'type':'message','user':'U0ANA','text':'hi','ts':'1.1','channel':'C0HELP'}");
        Rig.json('{' + other + '}').entrySet().forEach(e -> payload.add(e.getKey(), e.getValue()));
        assertThat(rig.receives(payload).status()).isEqualTo(200);
        assertThat(rig.inbox).isEmpty();
    }

    @Test
    void a_button_of_another_app_or_firm_is_ignored() {
        var press = "{'type':'block_actions','channel':{'id':'C9'},'container':{'message_ts':'1.1'},"
                + "'actions':[{'action_id':'choice-0','value':'r'}]%s}";
        assertThat(rig.receives(Rig.interactive(press.formatted(",'api_app_id':'A9'")))
                        .status())
                .isEqualTo(200);
        assertThat(rig.receives(Rig.interactive(press.formatted(",'team':{'id':'T9'}")))
                        .status())
                .isEqualTo(200);
        assertThat(rig.inbox).isEmpty();
    }

    @Test
    void proves_that_the_address_is_ours() {
        rig.workspace.team = "";
        var answer = rig.receives(Rig.json("{'token':'x','challenge':'3eZbrw1aB','type':'url_verification'}"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("3eZbrw1aB");
    }
}
