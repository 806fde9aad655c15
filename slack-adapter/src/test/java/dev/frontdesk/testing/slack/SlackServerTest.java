package dev.frontdesk.testing.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewTitle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Web API, asked by Slack's own client. */
class SlackServerTest {

    private SlackServer slack;
    private MethodsClient client;

    @BeforeEach
    void start() {
        slack = SlackServer.start();
        client = client(slack, slack.botToken());
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    static MethodsClient client(SlackServer slack, String token) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        return Slack.getInstance(config).methods(token);
    }

    private static List<LayoutBlock> card() {
        return asBlocks(
                section(s -> s.text(markdownText("The router is down"))),
                actions(a -> a.elements(asElements(button(
                        b -> b.text(plainText("Take it")).actionId("take").value("T-1"))))));
    }

    @Test
    void says_who_the_bot_is_and_what_it_may_do() throws Exception {
        var me = client.authTest(r -> r);

        assertThat(me.isOk()).isTrue();
        assertThat(me.getUserId()).isEqualTo("UBOT");
        assertThat(me.getBotId()).isEqualTo("B1");
        assertThat(me.getHttpResponseHeaders().get("x-oauth-scopes").getFirst()).contains("chat:write");
    }

    @Test
    void knows_the_two_tokens_apart_and_no_other() throws Exception {
        var asApp = client(slack, slack.appToken());

        assertThat(asApp.authTest(r -> r).getTeamId()).isEqualTo("T1");
        assertThat(asApp.appsConnectionsOpen(r -> r).getUrl()).startsWith("ws://127.0.0.1:");
        assertThat(asApp.usersInfo(r -> r.user("UANA")).getError()).isEqualTo("not_allowed_token_type");
        assertThat(client.appsConnectionsOpen(r -> r).getError()).isEqualTo("not_allowed_token_type");
        assertThat(client(slack, "xoxb-other").authTest(r -> r).getError()).isEqualTo("invalid_auth");
    }

    @Test
    void refuses_a_method_it_does_not_know_and_one_without_its_scope() throws Exception {
        slack.scopes(Set.of("users:read"));

        assertThat(client.dndInfo(r -> r.user("UANA")).getError()).isEqualTo("unknown_method");
        var refused = client.chatPostMessage(r -> r.channel("CHELP").text("Hello"));
        assertThat(refused.getError()).isEqualTo("missing_scope");
        assertThat(refused.getNeeded()).isEqualTo("chat:write");
    }

    @Test
    void shows_what_the_bot_posted_with_metadata_only_for_who_asks() throws Exception {
        var metadata = new Message.Metadata("answer", Map.of("eff", "e-1"));
        var sent = client.chatPostMessage(
                r -> r.channel("#help").text("Hello").blocks(card()).metadata(metadata));

        assertThat(sent.isOk()).isTrue();
        assertThat(sent.getChannel()).isEqualTo("CHELP");
        var plain = client.conversationsHistory(r -> r.channel("CHELP"))
                .getMessages()
                .getFirst();
        var full = client.conversationsHistory(r -> r.channel("CHELP").includeAllMetadata(true))
                .getMessages()
                .getFirst();
        assertThat(plain.getMetadata()).isNull();
        assertThat(full.getMetadata().getEventPayload()).containsEntry("eff", "e-1");
        assertThat(full.getBotId()).isEqualTo("B1");
        assertThat(full.getUser()).isEqualTo("UBOT");
        assertThat(full.getBlocks()).hasSize(2);
        var read = slack.messages("#help").getFirst();
        assertThat(read.buttons()).containsExactly("Take it");
        assertThat(read.words()).contains("The router is down");
        assertThat(read.payload("eff")).isEqualTo("e-1");
    }

    @Test
    void keeps_threads() throws Exception {
        var head = slack.post("ana", "#help", "The printer smokes");
        client.chatPostMessage(r -> r.channel("CHELP").text("Since when?").threadTs(head.ts()));
        slack.reply("ana", "#help", head.ts(), "Since noon");

        var replies = client.conversationsReplies(r -> r.channel("CHELP").ts(head.ts()))
                .getMessages();
        assertThat(replies)
                .extracting(Message::getText)
                .containsExactly("The printer smokes", "Since when?", "Since noon");
        assertThat(replies.getFirst().getReplyCount()).isEqualTo(2);
        assertThat(replies.getFirst().getReplyUsers()).containsExactly("UBOT", "UANA");
        assertThat(replies.getFirst().getLatestReply())
                .isEqualTo(replies.getLast().getTs());
        assertThat(replies.getLast().getParentUserId()).isEqualTo("UANA");
        assertThat(client.conversationsHistory(r -> r.channel("CHELP")).getMessages())
                .hasSize(1);
    }

    @Test
    void reads_a_history_from_a_time_on_and_in_pages() throws Exception {
        var first = slack.post("ana", "#help", "one");
        slack.post("ana", "#help", "two");
        slack.post("ana", "#help", "three");

        var after = client.conversationsHistory(r -> r.channel("CHELP").oldest(first.ts()));
        assertThat(after.getMessages()).extracting(Message::getText).containsExactly("three", "two");
        var from = client.conversationsHistory(
                r -> r.channel("CHELP").oldest(first.ts()).inclusive(true));
        assertThat(from.getMessages()).hasSize(3);
        var page = client.conversationsHistory(r -> r.channel("CHELP").limit(2));
        assertThat(page.isHasMore()).isTrue();
        var next = client.conversationsHistory(r ->
                r.channel("CHELP").limit(2).cursor(page.getResponseMetadata().getNextCursor()));
        assertThat(next.getMessages()).extracting(Message::getText).containsExactly("one");
        assertThat(next.isHasMore()).isFalse();
    }

    @Test
    void changes_and_deletes_only_what_the_bot_wrote() throws Exception {
        var own = client.chatPostMessage(r -> r.channel("CHELP").text("Old").blocks(card()));
        var other = slack.post("ana", "#help", "Mine");

        var changed = client.chatUpdate(r -> r.channel("CHELP").ts(own.getTs()).text("New"));
        assertThat(changed.isOk()).isTrue();
        assertThat(slack.botMessages("#help").getFirst().text()).isEqualTo("New");
        assertThat(slack.botMessages("#help").getFirst().edited()).isTrue();
        assertThat(slack.botMessages("#help").getFirst().blocks()).isEmpty();
        assertThat(client.chatUpdate(r -> r.channel("CHELP").ts(other.ts()).text("x"))
                        .getError())
                .isEqualTo("cant_update_message");
        assertThat(client.chatDelete(r -> r.channel("CHELP").ts(other.ts())).getError())
                .isEqualTo("cant_delete_message");
        assertThat(client.chatDelete(r -> r.channel("CHELP").ts(own.getTs())).isOk())
                .isTrue();
        assertThat(slack.messages("#help")).extracting(SlackMessage::text).containsExactly("Mine");
    }

    @Test
    void hides_private_channels_and_keeps_the_bot_out_where_it_is_not() throws Exception {
        var secret = slack.addChannel("board", true, List.of("ana"));

        assertThat(post(secret)).isEqualTo("channel_not_found");
        assertThat(post("CLOUNGE")).isEqualTo("not_in_channel");
        assertThat(post("CTRIAGE")).isNull();
        assertThat(post("UANA")).isNull();
        assertThat(slack.messages("@ana")).hasSize(1);
        assertThat(client.conversationsJoin(r -> r.channel("CLOUNGE")).isOk()).isTrue();
        assertThat(post("CLOUNGE")).isNull();
    }

    private String post(String channel) throws Exception {
        return client.chatPostMessage(r -> r.channel(channel).text("Hello")).getError();
    }

    @Test
    void tells_one_person_alone_if_that_person_is_there() throws Exception {
        assertThat(client.chatPostEphemeral(r -> r.channel("CHELP").user("UANA").text("Psst"))
                        .isOk())
                .isTrue();
        assertThat(client.chatPostEphemeral(
                                r -> r.channel("CTRIAGE").user("UANA").text("Psst"))
                        .getError())
                .isEqualTo("user_not_in_channel");
        assertThat(slack.ephemerals("ana")).extracting(SlackMessage::text).containsExactly("Psst");
        assertThat(slack.ephemerals("ada")).isEmpty();
        assertThat(slack.messages("#help")).isEmpty();
    }

    @Test
    void says_which_block_is_too_long() throws Exception {
        var refused = client.chatPostMessage(r ->
                r.channel("CHELP").blocks(asBlocks(section(s -> s.text(markdownText("x".repeat(3001)))))));

        assertThat(refused.getError()).isEqualTo("invalid_blocks");
        assertThat(refused.getResponseMetadata().getMessages())
                .containsExactly("[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
        assertThat(client.chatPostMessage(r -> r.channel("CHELP").text("x".repeat(40_001)))
                        .getError())
                .isEqualTo("msg_too_long");
    }

    @Test
    void knows_people_and_groups() throws Exception {
        var zoe = client.usersInfo(r -> r.user("UZOE")).getUser();
        assertThat(zoe.isStranger()).isTrue();
        assertThat(zoe.getTeamId()).isEqualTo("T2");
        var erin = client.usersInfo(r -> r.user("UERIN").includeLocale(true)).getUser();
        assertThat(erin.getTz()).isEqualTo("America/New_York");
        assertThat(erin.getLocale()).isEqualTo("en-US");
        assertThat(client.usersInfo(r -> r.user("UGUS")).getUser().isRestricted())
                .isTrue();
        assertThat(client.usersLookupByEmail(r -> r.email("ada@acme.example"))
                        .getUser()
                        .getId())
                .isEqualTo("UADA");
        assertThat(client.usergroupsUsersList(r -> r.usergroup("SNETWORK")).getUsers())
                .containsExactly("UDAVE", "UERIN");
        var page = client.usersList(r -> r.limit(3));
        assertThat(page.getMembers()).hasSize(3);
        assertThat(page.getResponseMetadata().getNextCursor()).isNotEmpty();
    }

    @Test
    void knows_channels_and_who_is_in_them() throws Exception {
        var mine = client.usersConversations(r -> r).getChannels();
        assertThat(mine)
                .extracting(com.slack.api.model.Conversation::getName)
                .containsExactly("help", "general", "partners");
        assertThat(client.conversationsMembers(r -> r.channel("CTRIAGE")).getMembers())
                .containsExactly("UDAVE", "UERIN", "UBOT");
        assertThat(client.conversationsInfo(r -> r.channel("CPARTNERS"))
                        .getChannel()
                        .isExtShared())
                .isTrue();
        var opened = client.conversationsOpen(r -> r.users(List.of("UANA")));
        assertThat(opened.getChannel().getId()).isEqualTo("DANA");
    }

    @Test
    void reacts_once_with_each_emoji() throws Exception {
        var post = slack.post("ana", "#help", "Thanks");

        assertThat(react(post.ts()).isOk()).isTrue();
        assertThat(react(post.ts()).getError()).isEqualTo("already_reacted");
        slack.react("ada", "#help", post.ts(), "eyes");
        assertThat(slack.messages("#help").getFirst().reactions()).containsEntry("eyes", List.of("UBOT", "UADA"));
    }

    private SlackApiTextResponse react(String ts) throws Exception {
        return client.reactionsAdd(r -> r.channel("CHELP").timestamp(ts).name("eyes"));
    }

    @Test
    void opens_a_form_by_a_fresh_trigger_and_only_once() throws Exception {
        var trigger = slack.slash("ana", "#help", "/desk", "")
                .payload()
                .get("trigger_id")
                .getAsString();
        var form = View.builder()
                .type("modal")
                .callbackId("new")
                .title(ViewTitle.builder().type("plain_text").text("New ticket").build())
                .blocks(asBlocks(section(s -> s.text(markdownText("Say what is wrong")))))
                .build();

        assertThat(client.viewsOpen(r -> r.triggerId("none").view(form)).getError())
                .isEqualTo("invalid_trigger_id");
        assertThat(client.viewsOpen(r -> r.triggerId(trigger).view(form)).isOk())
                .isTrue();
        assertThat(slack.views("ana")).extracting(SlackView::title).containsExactly("New ticket");
        assertThat(client.viewsOpen(r -> r.triggerId(trigger).view(form)).getError())
                .isEqualTo("exchanged_trigger_id");
    }

    @Test
    void takes_files_in_and_gives_them_out() throws Exception {
        var posted = slack.postFiles("ana", "#help", null, "", Attached.text("log.txt", "boom"));
        var file = slack.messages("#help")
                .getFirst()
                .json()
                .getAsJsonArray("files")
                .get(0)
                .getAsJsonObject();

        assertThat(client.filesInfo(r -> r.file(file.get("id").getAsString()))
                        .getFile()
                        .getSize())
                .isEqualTo(4);
        client.filesUploadV2(r -> r.channel("CHELP")
                .threadTs(posted.ts())
                .filename("report.txt")
                .fileData("all good".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(slack.thread("#help", posted.ts()).getLast().files()).containsExactly("report.txt");
    }

    @Test
    void a_trigger_is_soon_too_old() throws Exception {
        var trigger = slack.shortcut("ana", "new").payload().get("trigger_id").getAsString();
        var form = View.builder()
                .type("modal")
                .title(ViewTitle.builder().type("plain_text").text("New").build())
                .blocks(card())
                .build();

        slack.expireTriggers();

        assertThat(client.viewsOpen(r -> r.triggerId(trigger).view(form)).getError())
                .isEqualTo("expired_trigger_id");
    }

    @Test
    void many_can_write_at_once() {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 500; i++) {
                people.submit(() -> slack.post("ana", "#help", "Hello"));
                people.submit(
                        () -> client.chatPostMessage(r -> r.channel("CHELP").text("Hello")));
            }
        }

        assertThat(slack.messages("#help"))
                .hasSize(1000)
                .extracting(SlackMessage::ts)
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
