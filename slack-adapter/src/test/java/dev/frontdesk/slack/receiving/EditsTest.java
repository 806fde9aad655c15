package dev.frontdesk.slack.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.IncomingMessage.Kind;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EditsTest {

    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    private int changed(String now, String before) {
        return rig.hears("""
                        {'type':'message','subtype':'message_changed','hidden':true,'channel':'C0HELP','ts':'1795391500.0009',
                         'event_ts':'1795391500.0009','channel_type':'channel','message':{'type':'message','ts':'1795391000.0001',%s}%s}""".formatted(
                        now,
                        before.isEmpty()
                                ? ""
                                : ",'previous_message':{'type':'message','ts':'1795391000.0001'," + before + '}'))
                .status();
    }

    @Test
    void new_words_are_an_edit() {
        var edited = "'user':'U0ANA','text':'my <@U0ERIN> mouse','edited':{'user':'U0ANA','ts':'1795391400.0000'}";
        assertThat(changed(edited, "'user':'U0ANA','text':'my house'")).isEqualTo(200);
        var edit = rig.only();
        assertThat(edit.kind()).isEqualTo(Kind.EDIT);
        assertThat(edit.key()).isEqualTo("slack:T0TEAM:C0HELP:1795391000.0001:edit:1795391400.0000");
        assertThat(edit.original()).isEqualTo("slack:T0TEAM:C0HELP:1795391000.0001");
        assertThat(edit.text()).isEqualTo("my @Erin.Miller mouse");
        assertThat(edit.messageId()).isEqualTo("1795391000.0001");
        assertThat(edit.sentAt()).isEqualTo(Instant.ofEpochSecond(1_795_391_400));
        assertThat(changed(edited, "'user':'U0ANA','text':'my house'")).isEqualTo(200);
        assertThat(rig.inbox).hasSize(1);
    }

    @Test
    void an_edit_without_its_past_is_believed() {
        changed("'user':'U0ANA','text':'x','edited':{'user':'U0ANA','ts':'1795391400.0000'}", "");
        assertThat(rig.only().kind()).isEqualTo(Kind.EDIT);
    }

    @Test
    void an_unfolded_link_is_no_edit() {
        var link = "'user':'U0ANA','text':'see <https://a.example>'";
        changed(link + ",'attachments':[{'title':'A','from_url':'https://a.example'}]", link);
        // Even after an edit that came on its own.
        var edited = link + ",'edited':{'user':'U0ANA','ts':'1795391400.0000'}";
        changed(edited + ",'attachments':[{'title':'A'}]", edited);
        changed(link + ",'reply_count':1,'thread_ts':'1795391000.0001'", link);
        changed(link, "");
        assertThat(rig.inbox).isEmpty();
    }

    @Test
    void a_file_taken_away_is_an_edit() {
        var said = "'user':'U0ANA','text':'see'";
        changed(said + ",'edited':{'ts':'1795391400.0000'},'files':[]", said + ",'files':[{'id':'F1','name':'a'}]");
        assertThat(rig.only().attachments()).isEmpty();
    }

    @Test
    void what_bots_rewrite_is_ignored() {
        changed(
                "'user':'U0BOT','bot_id':'B0BOT','text':'T-1 claimed','edited':{'ts':'1.0'}",
                "'user':'U0BOT','text':'T-1'");
        changed("'subtype':'bot_message','bot_id':'B9','text':'b'", "'subtype':'bot_message','bot_id':'B9','text':'a'");
        assertThat(rig.inbox).isEmpty();
    }

    @Test
    void an_edit_elsewhere_counts_when_it_was_or_is_for_us() {
        var event = "{'type':'message','subtype':'message_changed','channel':'C0SALES','ts':'1795391500.0009',"
                + "'message':{'ts':'1795391000.0001','user':'U0ANA','text':'%s','edited':{'ts':'1795391400.0000'}},"
                + "'previous_message':{'ts':'1795391000.0001','user':'U0ANA','text':'%s'}}";
        rig.hears(event.formatted("lunch at one", "lunch at two"));
        assertThat(rig.inbox).isEmpty();
        rig.hears(event.formatted("never mind", "<@U0BOT> help"));
        assertThat(rig.only().text()).isEqualTo("never mind");
    }

    @Test
    void what_is_taken_back_is_a_deletion() {
        rig.hears("{'type':'message','subtype':'message_deleted','channel':'C0HELP','deleted_ts':'1795391000.0001',"
                + "'ts':'1795391500.0009','event_ts':'1795391500.0009','hidden':true,"
                + "'previous_message':{'type':'message','user':'U0ANA','text':'secret','ts':'1795391000.0001'}}");
        var deletion = rig.only();
        assertThat(deletion.kind()).isEqualTo(Kind.DELETION);
        assertThat(deletion.key()).isEqualTo("slack:T0TEAM:C0HELP:1795391000.0001:deleted");
        assertThat(deletion.original()).isEqualTo("slack:T0TEAM:C0HELP:1795391000.0001");
        assertThat(deletion.text()).isEmpty();
        assertThat(deletion.author().account()).isEqualTo("U0ANA");
    }

    @Test
    void a_tombstone_is_a_deletion_too() {
        changed(
                "'subtype':'tombstone','user':'USLACKBOT','text':'This message was deleted.','hidden':true",
                "'user':'U0ANA','text':'secret','reply_count':2,'thread_ts':'1795391000.0001'");
        assertThat(rig.only().key()).isEqualTo("slack:T0TEAM:C0HELP:1795391000.0001:deleted");
    }

    @Test
    void a_deleted_message_of_a_bot_is_ignored() {
        rig.hears("{'type':'message','subtype':'message_deleted','channel':'C0HELP','deleted_ts':'1.1','ts':'2.1',"
                + "'previous_message':{'user':'U0BOT','bot_id':'B0BOT','text':'x','ts':'1.1'}}");
        rig.hears("{'type':'message','subtype':'message_deleted','channel':'C0HELP','deleted_ts':'1.1','ts':'2.1'}");
        assertThat(rig.inbox).isEmpty();
    }
}
