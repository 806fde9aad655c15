package dev.frontdesk.slack.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Trail.Progress;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** App Home, the assistant's pane, menus that complete, and news of the workspace. */
class OrnamentsTest {

    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    private static IncomingMessage from(String user, String platform, String thread) {
        return IncomingMessage.text(
                "k",
                ChatAddress.of(platform, "T0TEAM", "D0ANA").inThread(thread),
                Place.DIRECT,
                "1.1",
                new Author(user, ""),
                "hi",
                Instant.EPOCH);
    }

    private void await(String method, int times) {
        var end = System.nanoTime() + 5_000_000_000L;
        while (rig.api.of(method).size() < times && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(rig.api.of(method)).hasSize(times);
    }

    @Test
    void the_home_page_is_shown_when_it_is_opened_and_again_after_work() {
        rig.hears("{'type':'app_home_opened','user':'U0ANA','channel':'D0ANA','tab':'home','event_ts':'1.1'}");
        await("views.publish", 1);
        var published = rig.api.of("views.publish").getFirst();
        assertThat(published.args()).containsEntry("user_id", "U0ANA");
        assertThat(published.view().toString()).contains("Tickets of Ana Ruiz");
        rig.home.ended(from("U0ANA", "slack", null), Progress.DONE);
        await("views.publish", 2);
    }

    @Test
    void nobody_elses_page_is_touched() {
        rig.hears("{'type':'app_home_opened','user':'U0ERIN','channel':'D0ERIN','tab':'messages','event_ts':'1.1'}");
        rig.home.ended(from("U0ERIN", "slack", null), Progress.DONE);
        rig.hears("{'type':'app_home_opened','user':'U0ANA','channel':'D0ANA','tab':'home','event_ts':'1.1'}");
        rig.home.ended(from("U0ANA", "web", null), Progress.DONE);
        await("views.publish", 1);
        assertThat(rig.api.of("views.publish").getFirst().args()).containsEntry("user_id", "U0ANA");
    }

    @Test
    void an_assistant_thread_begins_with_four_prompts() {
        rig.hears(
                "{'type':'assistant_thread_started','assistant_thread':{'user_id':'U0ANA','context':{},'channel_id':'D0ANA',"
                        + "'thread_ts':'1795391000.0001'},'event_ts':'1.1'}");
        await("assistant.threads.setSuggestedPrompts", 1);
        var asked =
                rig.api.of("assistant.threads.setSuggestedPrompts").getFirst().args();
        assertThat(asked).containsEntry("channel_id", "D0ANA").containsEntry("thread_ts", "1795391000.0001");
        assertThat(JsonParser.parseString(asked.get("prompts")).getAsJsonArray())
                .hasSize(4);
    }

    @Test
    void says_that_it_is_looking_into_it_in_threads_only() {
        rig.assistant.began(from("U0ANA", "slack", null));
        rig.assistant.began(from("U0ANA", "web", "1.0"));
        rig.assistant.ended(from("U0ANA", "slack", "1.0"), Progress.WAITING);
        rig.assistant.began(from("U0ANA", "slack", "1.0"));
        await("assistant.threads.setStatus", 1);
        assertThat(rig.api.of("assistant.threads.setStatus").getFirst().args())
                .containsEntry("status", "is looking into it…")
                .containsEntry("thread_ts", "1.0");
    }

    @Test
    void an_ornament_that_fails_is_nobodys_concern() {
        rig.api.answer = "<html>";
        rig.assistant.began(from("U0ANA", "slack", "1.0"));
        assertThat(rig.hears("{'type':'app_home_opened','user':'U0ANA','channel':'D0ANA','tab':'home'}")
                        .status())
                .isEqualTo(200);
        await("assistant.threads.setStatus", 1);
        await("views.publish", 1);
    }

    @Test
    void completes_what_is_typed_into_a_menu() {
        var answer = rig.receives(
                Rig.interactive(
                        "{'type':'block_suggestion','action_id':'suggest-ticket','block_id':'b','value':'T-','container':{'type':'view'}}"));
        var options = JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonArray("options");
        assertThat(options).hasSize(1);
        assertThat(options.get(0).getAsJsonObject().get("value").getAsString()).isEqualTo("T-7");
        assertThat(options.toString()).contains("TICKET for U0ANA");
    }

    @Test
    void passes_on_what_changes_in_the_workspace() {
        rig.hears(
                "{'type':'member_joined_channel','user':'U0ANA','channel':'C0TRIAGE','channel_type':'G','team':'T0TEAM'}");
        rig.hears(
                "{'type':'member_left_channel','user':'U0BOT','channel':'C0HELP','channel_type':'C','team':'T0TEAM'}");
        rig.hears("{'type':'channel_rename','channel':{'id':'C0HELP','name':'helpdesk','created':1360782804}}");
        rig.hears("{'type':'channel_archive','channel':'C1','user':'U0ANA'}");
        rig.hears("{'type':'channel_id_changed','old_channel_id':'C1','new_channel_id':'C2','event_ts':'1.1'}");
        rig.hears(
                "{'type':'user_change','user':{'id':'U0ANA','team_id':'T0TEAM','name':'ana','profile':{'real_name':'Ana'}},'cache_ts':1}");
        rig.hears("{'type':'team_join','user':{'id':'U0NEW'}}");
        rig.hears("{'type':'subteam_updated','subteam':{'id':'S0NET'}}");
        rig.hears("{'type':'tokens_revoked','tokens':{'oauth':['U0ANA'],'bot':[]}}");
        rig.hears("{'type':'tokens_revoked','tokens':{'oauth':[],'bot':['U0BOT']}}");
        rig.hears("{'type':'app_uninstalled'}");
        rig.receives(
                Rig.json(
                        "{'type':'app_rate_limited','team_id':'T0TEAM','minute_rate_limited':1795390980,'api_app_id':'A0APP'}"));
        assertThat(rig.news)
                .containsExactly(
                        "members C0TRIAGE",
                        "channel C0HELP",
                        "members C0HELP",
                        "channel C0HELP",
                        "channel C1",
                        "channel C1",
                        "channel C2",
                        "person U0ANA",
                        "person U0NEW",
                        "groups",
                        "revoked token_revoked",
                        "revoked app_uninstalled",
                        "missed 1795390980");
    }

    @Test
    void counts_what_it_received() {
        rig.hears("{'type':'user_huddle_changed','user':{'id':'U0ANA'}}");
        rig.receives(Rig.json("{'type':'made_up_by_somebody'}"));
        assertThat(rig.meters.get("frontdesk.slack.ack").timer().count()).isEqualTo(2);
        assertThat(rig.meters
                        .get("frontdesk.slack.received")
                        .tag("kind", "event_callback")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(rig.meters
                        .get("frontdesk.slack.received")
                        .tag("kind", "other")
                        .counter()
                        .count())
                .isEqualTo(1);
    }
}
