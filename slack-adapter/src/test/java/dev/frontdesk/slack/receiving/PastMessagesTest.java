package dev.frontdesk.slack.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.Message;
import com.slack.api.util.json.GsonFactory;
import dev.frontdesk.chat.IncomingMessage.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PastMessagesTest {

    private static final String SAID = "{'type':'message','user':'U0ANA','text':'%s','ts':'1795391000.0001'%s}";

    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    private void read(String message) {
        rig.past.accept("C0HELP", GsonFactory.createSnakeCase().fromJson(Rig.json(message), Message.class));
    }

    @Test
    void what_is_read_is_what_would_have_been_heard() {
        var said = SAID.formatted(
                "my &lt;mouse&gt;",
                ",'files':[{'id':'F1','name':'a.png','mimetype':'image/png','size':3,'permalink':'p'}]");
        read(said);
        var read = rig.only();
        rig.inbox.clear();
        rig.hears(said.replace("'ts'", "'channel':'C0HELP','ts'"));
        assertThat(rig.only()).isEqualTo(read);
    }

    @Test
    void what_was_changed_meanwhile_is_an_edit_of_what_came_in_before() {
        read(SAID.formatted("my mouse", ""));
        var edited = ",'edited':{'user':'U0ANA','ts':'1795391400.0000'}";
        read(SAID.formatted("my house", edited));
        read(SAID.formatted("my house", edited));
        assertThat(rig.inbox).extracting(m -> m.kind()).containsExactly(Kind.TEXT, Kind.EDIT);
        assertThat(rig.inbox.getLast().key()).endsWith(":edit:1795391400.0000");
        assertThat(rig.inbox.getLast().text()).isEqualTo("my house");
    }

    @Test
    void what_was_changed_before_it_was_read_is_a_message() {
        read(SAID.formatted("my house", ",'edited':{'user':'U0ANA','ts':'1795391400.0000'}"));
        assertThat(rig.only().kind()).isEqualTo(Kind.TEXT);
    }

    @Test
    void bots_and_oddities_are_left_lying() {
        read(SAID.formatted("x", ",'bot_id':'B9'"));
        read(SAID.formatted("x", ",'subtype':'channel_join'"));
        read("{'type':'message','user':'U0ANA','text':'x','ts':'soon'}");
        assertThat(rig.inbox).isEmpty();
    }
}
