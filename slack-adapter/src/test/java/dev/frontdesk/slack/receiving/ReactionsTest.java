package dev.frontdesk.slack.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.IncomingMessage.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReactionsTest {

    private static final String ADDED = "{'type':'reaction_added','user':'%s','reaction':'%s','item_user':'U0BOT',"
            + "'item':{'type':'%s','channel':'C0TRIAGE','ts':'1795391000.0001'},'event_ts':'1795391100.0001'}";

    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void a_sign_is_a_command_on_its_message() {
        rig.hears(ADDED.formatted("U0ERIN", "eyes::skin-tone-3", "message"));
        var reaction = rig.only();
        var channel = ChatAddress.of("slack", "T0TEAM", "C0TRIAGE");
        assertThat(reaction.kind()).isEqualTo(Kind.REACTION);
        assertThat(reaction.text()).isEqualTo("claim");
        assertThat(reaction.key())
                .isEqualTo("slack:T0TEAM:C0TRIAGE:1795391000.0001:reaction:U0ERIN:eyes:1795391100.0001");
        assertThat(reaction.address()).isEqualTo(channel.inThread("1795391000.0001"));
        assertThat(reaction.quoted()).isNotNull();
        assertThat(reaction.quoted().address()).isEqualTo(channel);
        assertThat(reaction.quoted().messageId()).isEqualTo("1795391000.0001");
        assertThat(reaction.quoted().author()).isEqualTo(new Author("U0BOT", ""));
        assertThat(reaction.quoted().text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"U0ERIN,tada,message", "U0BOT,eyes,message", "U0ERIN,eyes,file"})
    void other_signs_are_ignored(String user, String name, String item) {
        assertThat(rig.hears(ADDED.formatted(user, name, item)).status()).isEqualTo(200);
        assertThat(rig.inbox).isEmpty();
    }

    @Test
    void a_sign_taken_away_is_ignored() {
        var removed = ADDED.formatted("U0ERIN", "eyes", "message").replace("reaction_added", "reaction_removed");
        assertThat(rig.hears(removed).status()).isEqualTo(200);
        assertThat(rig.inbox).isEmpty();
    }
}
