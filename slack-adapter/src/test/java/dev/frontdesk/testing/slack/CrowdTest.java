package dev.frontdesk.testing.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.composition.BlockCompositions.asOptions;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.block.element.BlockElements.usersSelect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.webhook.Payload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do, and what the app is told of it. */
class CrowdTest {

    private SlackServer slack;
    private MethodsClient client;

    @BeforeEach
    void start() {
        slack = SlackServer.start();
        client = SlackServerTest.client(slack, slack.botToken());
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void a_response_url_is_good_for_five_answers() throws Exception {
        var url = slack.slash("ana", "#help", "/desk", "")
                .payload()
                .get("response_url")
                .getAsString();
        var words = Payload.builder().text("Hello").build();

        for (int i = 0; i < 5; i++) {
            assertThat(Slack.getInstance().send(url, words).getCode()).isEqualTo(200);
        }
        var sixth = Slack.getInstance().send(url, words);
        assertThat(sixth.getCode()).isEqualTo(404);
        assertThat(sixth.getBody()).contains("used_url");
        assertThat(slack.ephemerals("ana")).hasSize(5);
        assertThat(slack.responses()).hasSize(5);
    }

    @Test
    void a_response_url_is_soon_too_old() throws Exception {
        var url = slack.slash("ana", "#help", "/desk", "")
                .payload()
                .get("response_url")
                .getAsString();

        slack.expireResponseUrls();

        assertThat(Slack.getInstance()
                        .send(url, Payload.builder().text("x").build())
                        .getBody())
                .contains("expired_url");
        assertThat(slack.ephemerals("ana")).isEmpty();
    }

    @Test
    void tells_what_people_changed_and_took_back() {
        var head = slack.post("ana", "#help", "My bank card");
        var alone = slack.post("ana", "#help", "1234");
        slack.reply("ada", "#help", head.ts(), "What of it?");

        var edited = slack.edit("ana", "#help", head.ts(), "My badge").event();
        assertThat(edited.get("subtype").getAsString()).isEqualTo("message_changed");
        assertThat(text(edited, "message")).isEqualTo("My badge");
        assertThat(text(edited, "previous_message")).isEqualTo("My bank card");
        var gone = slack.delete("ana", "#help", alone.ts()).event();
        assertThat(gone.get("subtype").getAsString()).isEqualTo("message_deleted");
        assertThat(gone.get("deleted_ts").getAsString()).isEqualTo(alone.ts());
        assertThat(text(gone, "previous_message")).isEqualTo("1234");
        slack.delete("ana", "#help", head.ts());
        assertThat(slack.thread("#help", head.ts()))
                .extracting(SlackMessage::subtype)
                .containsExactly("tombstone", "");
    }

    private static String text(JsonObject event, String part) {
        return event.getAsJsonObject(part).get("text").getAsString();
    }

    @Test
    void tells_who_came_and_what_of_another_workspace_is() {
        var came = slack.invite("erin", "gus", "#triage").event();
        assertThat(came.get("type").getAsString()).isEqualTo("member_joined_channel");
        assertThat(came.get("inviter").getAsString()).isEqualTo("UERIN");
        assertThat(slack.leave("gus", "#triage").event().get("type").getAsString())
                .isEqualTo("member_left_channel");

        var foreign = slack.post("zoe", "#partners", "Hello").deliveries().getFirst();
        assertThat(foreign.payload().get("is_ext_shared_channel").getAsBoolean())
                .isTrue();
        assertThat(foreign.event().get("user_team").getAsString()).isEqualTo("T2");
        var ours = slack.post("ana", "#help", "Hello").deliveries().getFirst();
        assertThat(ours.payload().get("is_ext_shared_channel").getAsBoolean()).isFalse();
    }

    @Test
    void sends_what_is_chosen_in_a_menu() throws Exception {
        var sent = client.chatPostMessage(r -> r.channel("CHELP")
                .text("Who?")
                .blocks(asBlocks(actions(a -> a.blockId("b")
                        .elements(asElements(
                                staticSelect(m -> m.actionId("who")
                                        .placeholder(plainText("Choose"))
                                        .options(asOptions(
                                                option(plainText("Dave"), "d"), option(plainText("Erin"), "e")))),
                                usersSelect(m -> m.actionId("any"))))))));

        var menu = slack.choose("ana", "#help", sent.getTs(), "who", "Erin").payload();
        assertThat(action(menu).getAsJsonObject("selected_option").get("value").getAsString())
                .isEqualTo("e");
        var byOption = slack.press("ana", "#help", sent.getTs(), "Dave").payload();
        assertThat(action(byOption)
                        .getAsJsonObject("selected_option")
                        .get("value")
                        .getAsString())
                .isEqualTo("d");
        var user = slack.choose("ana", "#help", sent.getTs(), "any", "UDAVE").payload();
        assertThat(action(user).get("selected_user").getAsString()).isEqualTo("UDAVE");
        assertThat(action(user).get("block_id").getAsString()).isEqualTo("b");
    }

    private static JsonObject action(JsonObject payload) {
        return payload.getAsJsonArray("actions").get(0).getAsJsonObject();
    }

    @Test
    void nobody_can_do_what_cannot_be_done() {
        var mine = slack.post("ana", "#help", "Mine");

        assertThatThrownBy(() -> slack.post("ana", "#triage", "Let me in"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> slack.edit("ada", "#help", mine.ts(), "Yours"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> slack.press("ada", "#help", mine.ts(), "Take it"))
                .hasMessageContaining("nothing called");
    }
}
