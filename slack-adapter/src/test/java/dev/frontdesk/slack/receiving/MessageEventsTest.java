package dev.frontdesk.slack.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Attachment;
import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.IncomingMessage.Kind;
import dev.frontdesk.chat.Place;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageEventsTest {

    private static final String MENTION = """
            {'type':'%s','user':'U0ANA','client_msg_id':'c1','text':'<@U0BOT> claim &lt;it&gt;','team':'T0TEAM',
             'ts':'1795391000.000200','event_ts':'1795391000.000200','channel':'%s'%s}""";

    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"message", "app_mention"})
    void either_copy_of_a_mention_is_enough(String first) {
        var second = first.equals("message") ? "app_mention" : "message";
        assertThat(rig.hears(MENTION.formatted(first, "C0SALES", "")).status()).isEqualTo(200);
        var message = rig.only();
        assertThat(rig.hears(MENTION.formatted(second, "C0SALES", "")).status()).isEqualTo(200);
        assertThat(rig.only()).isEqualTo(message);
        assertThat(message.key()).isEqualTo("slack:T0TEAM:C0SALES:1795391000.000200");
        assertThat(message.text()).isEqualTo("claim <it>");
        assertThat(message.mentioned()).isTrue();
        assertThat(message.kind()).isEqualTo(Kind.TEXT);
        assertThat(message.place()).isEqualTo(Place.ELSEWHERE);
        assertThat(message.address()).isEqualTo(ChatAddress.of("slack", "T0TEAM", "C0SALES"));
        assertThat(message.messageId()).isEqualTo("1795391000.000200");
        assertThat(message.author()).isEqualTo(new Author("U0ANA", "Ana Ruiz"));
        assertThat(message.sentAt()).isEqualTo(Instant.ofEpochSecond(1_795_391_000, 200_000));
    }

    @Test
    void a_mention_with_a_file_is_one_message_too() {
        var files =
                ",'files':[{'id':'F1','name':'shot.png','mimetype':'image/png','size':12,'permalink':'https://x/F1'}]";
        rig.hears(MENTION.formatted("app_mention", "C0SALES", files + ",'subtype':'file_share'"));
        var first = rig.only();
        rig.hears(MENTION.formatted("message", "C0SALES", files + ",'subtype':'file_share','upload':false"));
        assertThat(rig.only()).isEqualTo(first);
        assertThat(first.attachments())
                .containsExactly(new Attachment("shot.png", "image/png", 12, "https://x/F1", "F1"));
    }

    /** Whatever Slack makes of its messages next: what somebody wrote must not be lost for it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'blocks':'x'",
                "'blocks':[{'type':'rich_text','elements':'x'}]",
                "'files':{}",
                "'files':[{'id':'F1','size':5000000000}]",
                "'files':[{'id':'F1','shares':[]}]",
                "'attachments':[{'id':'one','image_bytes':5000000000}]",
                "'reply_count':'many','metadata':'x','room':7"
            })
    void takes_what_was_written_whatever_else_is_in_it(String odd) {
        var said = "{'type':'%s','user':'U0ANA','text':'<@U0BOT> help','ts':'1795391000.0001','channel':'C0HELP',%s}";
        assertThat(rig.hears(said.formatted("message", odd)).status()).isEqualTo(200);
        assertThat(rig.only().text()).isEqualTo("help");
        assertThat(rig.hears(said.formatted("app_mention", odd)).status()).isEqualTo(200);
        assertThat(rig.inbox).hasSize(1);
    }

    @Test
    void is_silent_elsewhere_but_for_mentions_and_threads() {
        var said = "{'type':'message','user':'U0ANA','text':'lunch?','ts':'1795391000.0001','channel':'C0SALES'%s}";
        rig.hears(said.formatted(""));
        rig.hears(said.formatted(",'thread_ts':'1795391000.0001'"));
        assertThat(rig.inbox).isEmpty();
        rig.hears(said.formatted(",'thread_ts':'1795390000.0009','parent_user_id':'U0BOT'"));
        assertThat(rig.only().address().thread()).isEqualTo("1795390000.0009");
        assertThat(rig.only().mentioned()).isFalse();
    }

    @Test
    void learns_whose_a_direct_conversation_is() {
        rig.hears(
                "{'type':'message','channel_type':'im','user':'U0ERIN','text':'hi','ts':'1795391000.0001','channel':'D0ERIN'}");
        assertThat(rig.only().place()).isEqualTo(Place.DIRECT);
        assertThat(rig.workspace.direct("U0ERIN")).contains("D0ERIN");
    }

    @Test
    void an_assistant_thread_is_a_thread_of_the_direct_conversation() {
        rig.hears("{'type':'message','channel_type':'im','user':'U0ANA','text':'hi','ts':'1795391000.0001',"
                + "'thread_ts':'1795390000.0001','channel':'D0ANA','assistant_thread':{'action_token':'1'}}");
        assertThat(rig.only().address().thread()).isEqualTo("1795390000.0001");
        assertThat(rig.only().place()).isEqualTo(Place.DIRECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file_share", "thread_broadcast", "me_message"})
    void what_is_spoken_in_other_forms_is_a_message(String subtype) {
        rig.hears(
                "{'type':'message','subtype':'%s','user':'U0ANA','text':'it hums','ts':'1795391000.0001','channel':'C0HELP'}"
                        .formatted(subtype));
        assertThat(rig.only().text()).isEqualTo("it hums");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'user':'U0BOT'",
                "'user':'USLACKBOT'",
                "'user':'U0OTHER','bot_id':'B9'",
                "'user':'U0OTHER','bot_id':'B9','subtype':'file_share'",
                "'user':'U0OTHER','bot_profile':{'id':'B9'},'subtype':'thread_broadcast'",
                "'bot_id':'B9','subtype':'bot_message','username':'deploys'",
                "'bot_id':'B9','subtype':'bot_message','workflow_id':'Wf1'",
                "'subtype':'channel_join','user':'U0ANA'",
                "'subtype':'channel_topic','user':'U0ANA'",
                "'subtype':'channel_name','user':'U0ANA'",
                "'subtype':'pinned_item','user':'U0ANA'",
                "'subtype':'group_join','user':'U0ANA'",
                "'subtype':'reminder_add','user':'U0ANA'",
                "'subtype':'assistant_app_thread','user':'U0BOT'",
                "'subtype':'message_replied','message':{'user':'U0ANA','ts':'1.1'}",
                "'subtype':'ekm_access_denied','user':'UREVOKEDU'"
            })
    void bots_and_notes_are_acknowledged_and_ignored(String who) {
        var answer = rig.hears(
                "{'type':'message','text':'<@U0BOT> hi','ts':'1795391000.0001','channel':'C0HELP',%s}".formatted(who));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(rig.inbox).isEmpty();
    }

    @Test
    void people_of_another_firm_are_heard_as_themselves() {
        var payload =
                Rig.event("{'type':'message','user':'U9EXT','team':'T9EXT','user_team':'T9EXT','source_team':'T9EXT',"
                        + "'text':'<@U0BOT> help','ts':'1795391000.0001','channel':'C0SALES'}");
        payload.addProperty("team_id", "T9EXT");
        payload.addProperty("is_ext_shared_channel", true);
        rig.receives(payload);
        assertThat(rig.only().author()).isEqualTo(new Author("U9EXT", ""));
        assertThat(rig.only().key()).startsWith("slack:T0TEAM:");
    }

    @Test
    void reads_blocks_where_there_is_no_text() {
        rig.hears("""
                {'type':'message','user':'U0ANA','text':'','ts':'1795391000.0001','channel':'C0SALES','blocks':[
                 {'type':'rich_text','block_id':'b','elements':[
                  {'type':'rich_text_section','elements':[{'type':'user','user_id':'U0BOT'},{'type':'text','text':' my <mouse> & '},
                   {'type':'link','url':'https://a.example','text':'this'},{'type':'emoji','name':'cry'}]},
                  {'type':'rich_text_list','style':'bullet','elements':[
                   {'type':'rich_text_section','elements':[{'type':'text','text':'one'}]},
                   {'type':'rich_text_section','elements':[{'type':'text','text':'two'}]}]}]}]}""");
        assertThat(rig.only().text()).isEqualTo("my <mouse> & this (https://a.example):cry:\n- one\n- two");
        assertThat(rig.only().mentioned()).isTrue();
    }

    @Test
    void reads_what_was_handed_on() {
        rig.hears("{'type':'message','user':'U0ANA','text':'','ts':'1795391000.0001','channel':'D0ANA',"
                + "'attachments':[{'is_share':true,'text':'printer &amp; scanner are down','author_id':'U0ERIN'}]}");
        assertThat(rig.only().text()).isEqualTo("printer & scanner are down");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<@U0BOT> claim",
                "<@U0BOT>, claim",
                "<@U0BOT>: claim",
                " <@U0BOT|frontdesk>  claim",
                "<@U0BOT> <@U0BOT> claim"
            })
    void takes_our_name_from_the_beginning(String text) {
        rig.hears("{'type':'message','user':'U0ANA','text':'%s','ts':'1795391000.0001','channel':'C0TRIAGE'}"
                .formatted(text));
        assertThat(rig.only().text()).isEqualTo("claim");
        assertThat(rig.only().mentioned()).isTrue();
    }

    @Test
    void what_is_not_stored_is_not_acknowledged() {
        rig.databaseIsDown(true);
        assertThat(rig.hears(MENTION.formatted("message", "C0HELP", "")).status())
                .isEqualTo(503);
        rig.databaseIsDown(false);
        assertThat(rig.hears(MENTION.formatted("message", "C0HELP", "")).status())
                .isEqualTo(200);
        assertThat(rig.inbox).hasSize(1);
    }

    @Test
    void takes_nothing_before_it_knows_its_workspace() {
        rig.workspace.team = "";
        assertThat(rig.hears(MENTION.formatted("message", "C0HELP", "")).status())
                .isEqualTo(503);
        assertThat(rig.inbox).isEmpty();
    }
}
