package dev.frontdesk.slack.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.frontdesk.chat.ChatAddress.ReplyToken;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.IncomingMessage.Kind;
import dev.frontdesk.chat.Opening;
import dev.frontdesk.chat.Place;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlashCommandsTest {

    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    private static JsonObject command(String channel, String text, String url) {
        return Rig.json("""
                {'token':'legacy','team_id':'T0TEAM','team_domain':'acme','channel_id':'%s','channel_name':'directmessage',
                 'user_id':'U0ANA','user_name':'ana','command':'/desk','text':'%s','api_app_id':'A0APP',
                 'is_enterprise_install':'false','response_url':'%s','trigger_id':'1.2.abc'}""".formatted(channel, text, url));
    }

    @Test
    void a_command_comes_in_with_its_people_and_channels_by_name() {
        var answer = rig.receives(command(
                "C0SALES", "assign T-1 <@U0ERIN|erin> to <#C0HELP|help> ", "https://hooks.slack.com/commands/T/1/x"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        var command = rig.only();
        assertThat(command.kind()).isEqualTo(Kind.COMMAND);
        assertThat(command.text()).isEqualTo("assign T-1 @Erin.Miller to #help");
        assertThat(command.key()).isEqualTo("slack:T0TEAM:command:1.2.abc");
        assertThat(command.messageId()).isEmpty();
        assertThat(command.place()).isEqualTo(Place.ELSEWHERE);
        assertThat(command.address().token())
                .isEqualTo(
                        new ReplyToken("https://hooks.slack.com/commands/T/1/x", Rig.NOW.plus(Duration.ofMinutes(30))));
        assertThat(command.sentAt()).isEqualTo(Rig.NOW);
        assertThat(rig.openings).singleElement().isInstanceOfSatisfying(Opening.ByCommand.class, opening -> {
            assertThat(opening.line()).isEqualTo("assign T-1 @Erin.Miller to #help");
            assertThat(opening.quoted()).isNull();
        });
    }

    @Test
    void whatever_the_command_is_called_it_is_ours() {
        var renamed = command("C0HELP", "status", "");
        renamed.addProperty("command", "/helpdesk");
        rig.receives(renamed);
        assertThat(rig.only().text()).isEqualTo("status");
        assertThat(rig.only().place()).isEqualTo(Place.HELP);
    }

    @ParameterizedTest
    @CsvSource({"D0ANA,DIRECT", "D0TWO,ELSEWHERE", "C0TRIAGE,TRIAGE", "G0MPIM,ELSEWHERE"})
    void tells_the_bots_conversation_from_that_of_two_people(String channel, Place place) {
        rig.receives(command(channel, "status", ""));
        assertThat(rig.only().place()).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "https://hooks.slack.com/x,true",
        "https://acme.slack.com/x,true",
        "https://hooks.slack-gov.com/x,true",
        "https://hooks.example/x,true",
        "http://127.0.0.1:9/x,true",
        "http://hooks.slack.com/x,false",
        "https://evil.example/x,false",
        "https://slack.com.evil.example/x,false",
        "https://hooks.slack.com@evil.example/x,false",
        "https://ana@hooks.slack.com/x,false",
        "https://evilslack.com/x,false",
        "file:///etc/passwd,false",
        "javascript:1,false",
        "nonsense,false"
    })
    void answers_only_to_slack(String url, boolean taken) {
        rig.receives(command("C0SALES", "status", url));
        assertThat(rig.only().address().token() != null).isEqualTo(taken);
    }

    @Test
    void a_command_with_a_form_opens_it_first() {
        rig.form = Optional.of(Form.text("Ask the help desk", "What do you need?"));
        assertThat(rig.receives(command("C0HELP", "ask", "")).body()).isEmpty();
        assertThat(rig.inbox).isEmpty();
        var opened = rig.api.of("views.open").getFirst();
        assertThat(opened.args()).containsEntry("trigger_id", "1.2.abc");
        assertThat(opened.view().get("callback_id").getAsString()).isEqualTo("form");
    }

    @Test
    void says_when_the_form_could_not_be_opened() {
        rig.form = Optional.of(Form.text("Ask the help desk", "What do you need?"));
        rig.api.answer = "{\"ok\":false,\"error\":\"expired_trigger_id\"}";
        var answer = rig.receives(command("C0HELP", "ask", ""));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains(SlashCommands.NO_FORM).contains("ephemeral");
    }

    /** Slack may already have told the person that nobody answered. */
    @Test
    void opens_no_form_that_took_too_long_to_make() {
        rig.form = Optional.of(Form.text("Ask the help desk", "What do you need?"));
        rig.slow = Duration.ofMillis(2_300);
        assertThat(rig.receives(command("C0HELP", "ask", "")).body()).contains(SlashCommands.NO_FORM);
        assertThat(rig.api.of("views.open")).isEmpty();
    }

    @Test
    void a_line_too_long_for_a_form_to_carry_comes_in_as_it_is() {
        rig.form = Optional.of(Form.text("Escalate", "Why?"));
        rig.receives(command("C0HELP", "escalate " + "why ".repeat(800), ""));
        assertThat(rig.api.of("views.open")).isEmpty();
        assertThat(rig.only().text()).startsWith("escalate why").hasSizeGreaterThan(3_000);
    }

    @Test
    void says_when_the_database_is_down() {
        rig.databaseIsDown(true);
        assertThat(rig.receives(command("C0HELP", "status", "")).body()).contains(SlashCommands.NOT_NOW);
        rig.databaseIsDown(false);
        rig.broken = Optional.of(new IllegalStateException("down"));
        assertThat(rig.receives(command("C0HELP", "status", "")).body()).contains(SlashCommands.NOT_NOW);
        assertThat(rig.inbox).isEmpty();
    }
}
