package dev.frontdesk.slack.sending;

import static dev.frontdesk.slack.sending.Outgoing.channel;
import static dev.frontdesk.slack.sending.Outgoing.effect;
import static dev.frontdesk.slack.sending.Outgoing.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Attachment;
import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.ChatAddress.ReplyToken;
import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.DeliveryFailed.Verdict;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.testing.FakeClock;
import dev.frontdesk.testing.slack.Attached;
import dev.frontdesk.testing.slack.Delivery;
import dev.frontdesk.testing.slack.Fault;
import dev.frontdesk.testing.slack.SlackMessage;
import dev.frontdesk.testing.slack.SlackServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackPlatformTest {

    private static final String POST = "chat.postMessage";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ChatAddress HELP = channel("CHELP");
    private static final ChatAddress LOUNGE = channel("CLOUNGE");
    private static final Reply HELLO = Reply.text("hello");

    private final FakeClock clock = new FakeClock();
    private final SlackServer slack = SlackServer.builder().clock(clock).start();
    private final Outgoing out = new Outgoing(slack.apiUrl(), PATIENCE, clock);
    private final SlackPlatform platform = out.platform;

    @AfterEach
    void close() {
        slack.close();
    }

    // --- posts

    @Test
    void a_post_carries_its_effect_and_unfurls_and_links_nothing() throws DeliveryFailed {
        platform.send(HELP, Reply.text("see https://desk.example and ask @channel"), effect("a"));
        var post = slack.botMessages("#help").getFirst();
        assertThat(post.eventType()).isEqualTo("frontdesk_effect");
        assertThat(post.payload("eff")).isEqualTo(effect("a").value());
        var call = slack.calls(POST).getFirst();
        assertThat(List.of("unfurl_links", "unfurl_media", "link_names"))
                .allSatisfy(name -> assertThat(call.text(name)).isIn("0", "false"));
        assertThat(call.text("parse")).isEqualTo("none");
    }

    @Test
    void another_process_finds_what_this_one_posted_in_a_thread() throws DeliveryFailed {
        var root = slack.post("ana", "#help", "my vpn is gone");
        var thread = HELP.inThread(root.ts());
        var sent = platform.send(thread, HELLO, effect("a"));
        assertThat(slack.thread("#help", root.ts())).hasSize(2);
        var other = new Outgoing(slack.apiUrl(), PATIENCE, clock);
        assertThat(other.platform.find(thread, effect("a"), clock.instant())).contains(sent);
        assertThat(other.findPatiently(thread, effect("b"), clock.instant())).isEmpty();
    }

    @Test
    void a_post_is_found_behind_pages_of_others() throws DeliveryFailed {
        var tried = clock.instant();
        var sent = platform.send(HELP, HELLO, effect("a"));
        for (int i = 0; i < 450; i++) {
            slack.post("ana", "#help", "noise " + i);
        }
        var other = new Outgoing(slack.apiUrl(), PATIENCE, clock);
        assertThat(other.platform.find(HELP, effect("a"), tried)).contains(sent);
    }

    @Test
    void a_person_is_written_to_in_their_own_conversation() throws DeliveryFailed {
        var ana = platform.direct("UANA").orElseThrow();
        platform.send(ana, HELLO, effect("a"));
        platform.send(ana, Reply.text("again"), effect("b"));
        assertThat(slack.botMessages("@ana")).extracting(SlackMessage::words).containsExactly("hello", "again");
        assertThat(slack.calls("conversations.open")).hasSize(1);
        assertThat(platform.direct("UANA")).contains(channel(slack.channel("@ana")));
        assertThat(platform.direct("somebody")).isEmpty();
    }

    @Test
    void where_the_bot_is_not_it_says_how_to_bring_it() {
        var refused = failure(() -> platform.send(LOUNGE, HELLO, effect("a")));
        assertThat(refused.verdict()).isEqualTo(Verdict.PERMANENT);
        assertThat(refused).hasMessage("the bot is not in that channel: /invite @Frontdesk there");
    }

    @Test
    void what_slack_will_not_show_is_said_in_plain_words() throws DeliveryFailed {
        slack.faults().fail(POST, 1, Fault.error("invalid_blocks"));
        platform.send(HELP, Reply.of("Shall I?", List.of(new Choice("y", "Yes"))), effect("a"));
        var post = slack.botMessages("#help").getFirst();
        assertThat(post.text())
                .isEqualTo("Shall I?\n\nSlack did not show the buttons (Yes). Just write your answer instead.");
        assertThat(post.payload("eff")).isEqualTo(effect("a").value());
    }

    @Test
    void a_picture_that_slack_will_not_show_is_a_link() throws DeliveryFailed {
        slack.faults().fail(POST, 1, Fault.error("invalid_blocks"));
        var shot = new Attachment("shot.png", "image/png", 1_000, "https://f.example/1", "F404");
        platform.send(HELP, Reply.of("See", List.of(new Choice("y", "Yes"))).showing(List.of(shot)), effect("a"));
        var post = slack.botMessages("#help").getFirst();
        assertThat(post.words()).contains("<https://f.example/1|shot.png>");
        assertThat(post.buttons()).containsExactly("Yes");
    }

    @Test
    void below_a_thread_that_is_gone_is_beside_it() throws DeliveryFailed {
        platform.send(HELP.inThread("1.000001"), HELLO, effect("a"));
        assertThat(slack.botMessages("#help"))
                .extracting(SlackMessage::threadTs)
                .containsExactly("");
        var other = new Outgoing(slack.apiUrl(), PATIENCE, clock);
        assertThat(other.platform.find(HELP.inThread("1.000001"), effect("a"), clock.instant()))
                .isPresent();
    }

    // --- edits

    @Test
    void an_edit_takes_the_buttons_away() throws DeliveryFailed {
        var asked = platform.send(HELP, Reply.of("Shall I?", List.of(new Choice("y", "Yes"))), effect("a"));
        platform.update(HELP, asked.messageId(), Reply.text("Done."), effect("b"));
        var post = slack.botMessages("#help").getFirst();
        assertThat(post.words()).isEqualTo("Done.");
        assertThat(post.buttons()).isEmpty();
        assertThat(post.payload("eff")).isEqualTo(effect("a").value());
    }

    @Test
    void a_message_that_is_gone_is_not_edited() {
        assertThat(failure(() -> platform.update(HELP, "1.000001", HELLO, effect("b")))
                        .verdict())
                .isEqualTo(Verdict.PERMANENT);
    }

    // --- whispers

    @Test
    void only_one_person_sees_a_whisper_in_the_thread_where_it_was_asked() throws DeliveryFailed {
        var root = slack.post("ana", "#help", "my vpn is gone");
        platform.send(HELP.inThread(root.ts()).onlyFor("UANA"), HELLO, effect("a"));
        assertThat(slack.botMessages("#help")).isEmpty();
        assertThat(slack.ephemerals("ana")).singleElement().satisfies(m -> {
            assertThat(m.words()).isEqualTo("hello");
            assertThat(m.threadTs()).isEqualTo(root.ts());
        });
    }

    @Test
    void a_whisper_is_said_once_at_most() throws DeliveryFailed {
        slack.faults().fail("chat.postEphemeral", 1, Fault.status(500).afterEffect());
        var whisper = HELP.onlyFor("UANA");
        assertThat(failure(() -> platform.send(whisper, HELLO, effect("a"))).verdict())
                .isEqualTo(Verdict.IN_DOUBT);
        assertThat(platform.find(whisper, effect("a"), clock.instant())).isPresent();
        assertThat(slack.ephemerals("ana")).hasSize(1);
    }

    @Test
    void a_whisper_in_a_direct_conversation_is_a_message() throws DeliveryFailed {
        var ana = channel(slack.channel("@ana")).onlyFor("UANA");
        platform.send(ana, HELLO, effect("a"));
        assertThat(slack.botMessages("@ana")).hasSize(1);
        var other = new Outgoing(slack.apiUrl(), PATIENCE, clock);
        assertThat(other.findPatiently(ana, effect("b"), clock.instant())).isEmpty();
    }

    @Test
    void a_command_is_answered_where_the_bot_is_not() throws DeliveryFailed {
        var here = answering(LOUNGE, slack.slash("ana", "#lounge", "/desk", "status"));
        platform.send(here.onlyFor("UANA"), HELLO, effect("a"));
        assertThat(slack.ephemerals("ana")).extracting(SlackMessage::words).containsExactly("hello");
        assertThat(slack.calls("chat.postEphemeral")).isEmpty();
        assertThat(slack.responses().getFirst().get("response_type").getAsString())
                .isEqualTo("ephemeral");
    }

    @Test
    void a_command_between_two_people_is_answered_to_who_gave_it() throws DeliveryFailed {
        var theirs = slack.addChannel("mpdm", true, List.of("UANA", "UADA"));
        var here = answering(channel("DTHEIRS"), slack.slash("ana", theirs, "/desk", "status"));
        platform.send(here, HELLO, effect("a"));
        assertThat(slack.ephemerals("ana")).extracting(SlackMessage::words).containsExactly("hello");
    }

    @Test
    void without_a_live_token_the_person_is_told_alone() throws DeliveryFailed {
        var here = answering(LOUNGE, slack.slash("ana", "#lounge", "/desk", "status"));
        clock.pass(Duration.ofMinutes(31));
        platform.send(here.onlyFor("UANA"), HELLO, effect("a"));
        assertThat(slack.ephemerals("ana")).isEmpty();
        assertThat(slack.responses()).isEmpty();
        assertThat(slack.botMessages("@ana")).extracting(SlackMessage::words).containsExactly("hello");
    }

    @Test
    void an_answer_that_slack_takes_no_more_is_whispered_in_the_channel() throws DeliveryFailed {
        var here = answering(HELP, slack.slash("ana", "#help", "/desk", "status"));
        slack.expireResponseUrls();
        platform.send(here.onlyFor("UANA"), HELLO, effect("a"));
        assertThat(slack.ephemerals("ana")).hasSize(1);
        assertThat(slack.calls("chat.postEphemeral")).hasSize(1);
    }

    @Test
    void a_whisper_is_replaced_as_long_as_slack_allows_it() throws DeliveryFailed {
        var ask = Reply.of("Shall I?", List.of(new Choice("y", "Yes")));
        var sent = platform.send(HELP.onlyFor("UANA"), ask, effect("a"));
        var here = answering(HELP, slack.press("ana", "#help", sent.messageId(), "Yes"))
                .onlyFor("UANA");
        platform.update(here, sent.messageId(), Reply.text("Done."), effect("b"));
        assertThat(slack.ephemerals("ana")).extracting(SlackMessage::words).containsExactly("Done.");
        clock.pass(Duration.ofHours(1));
        platform.update(here, sent.messageId(), Reply.text("Later."), effect("c"));
        assertThat(slack.ephemerals("ana")).extracting(SlackMessage::words).containsExactly("Done.");
    }

    private ChatAddress answering(ChatAddress where, Delivery given) {
        var url = given.payload().get("response_url").getAsString();
        var token = new ReplyToken(url, clock.instant().plus(Duration.ofMinutes(30)));
        return new ChatAddress(where.platform(), where.workspace(), where.channel(), null, null, token);
    }

    // --- long texts

    private static final Reply LONG =
            Reply.text("one two three & four ".repeat(1_000).strip());

    @Test
    void a_text_too_long_for_a_message_is_a_file_below_its_beginning() throws DeliveryFailed {
        var sent = platform.send(HELP, LONG, effect("a"));
        var below = slack.thread("#help", sent.messageId());
        assertThat(below).hasSize(2);
        assertThat(below.getFirst().words())
                .startsWith("one two three")
                .endsWith("the whole text is in the file below.");
        assertThat(below.getLast().files())
                .containsExactly("frontdesk-" + effect("a").value() + ".txt");
        assertThat(below.getLast()
                        .json()
                        .getAsJsonArray("files")
                        .get(0)
                        .getAsJsonObject()
                        .get("size")
                        .getAsInt())
                .isEqualTo(LONG.text().length());
    }

    @Test
    void a_file_that_failed_is_added_once_and_the_message_is_not_repeated() throws DeliveryFailed {
        var tried = clock.instant();
        slack.faults().fail("files.completeUploadExternal", 1, Fault.status(500));
        assertThat(failure(() -> platform.send(HELP, LONG, effect("a"))).verdict())
                .isEqualTo(Verdict.IN_DOUBT);
        var other = new Outgoing(slack.apiUrl(), PATIENCE, clock);
        assertThat(other.findPatiently(HELP, effect("a"), tried)).isEmpty();
        var sent = other.platform.send(HELP, LONG, effect("a"));
        assertThat(slack.thread("#help", sent.messageId())).hasSize(2);
        assertThat(new Outgoing(slack.apiUrl(), PATIENCE, clock).platform.find(HELP, effect("a"), tried))
                .contains(sent);
        assertThat(slack.botMessages("#help")).hasSize(2);
    }

    @Test
    void a_file_that_arrived_after_all_is_not_added_again() throws DeliveryFailed {
        slack.faults().fail("files.completeUploadExternal", 1, Fault.status(500).afterEffect());
        failure(() -> platform.send(HELP, LONG, effect("a")));
        assertThat(platform.find(HELP, effect("a"), clock.instant())).isPresent();
        platform.send(HELP, LONG, effect("a"));
        assertThat(slack.botMessages("#help")).hasSize(2);
    }

    @Test
    void where_slack_takes_no_files_the_message_promises_none() throws DeliveryFailed {
        slack.faults().fail("files.getUploadURLExternal", 1, Fault.error("missing_scope"));
        platform.send(HELP, LONG, effect("a"));
        assertThat(slack.botMessages("#help"))
                .singleElement()
                .satisfies(m -> assertThat(m.words())
                        .startsWith("one two three")
                        .endsWith("the rest is too long for Slack and is left out."));
    }

    @Test
    void what_stands_there_without_its_file_is_never_said_to_be_absent() {
        slack.faults().fail("files.getUploadURLExternal", 1, Fault.error("missing_scope"));
        slack.faults().rateLimit("chat.update", 1, 1);
        assertThat(failure(() -> platform.send(HELP, LONG, effect("a"))).verdict())
                .isEqualTo(Verdict.IN_DOUBT);
        slack.faults().rateLimit("conversations.replies", 1, 1);
        assertThat(failure(() -> platform.send(HELP, LONG, effect("a"))).verdict())
                .isEqualTo(Verdict.IN_DOUBT);
        assertThat(slack.botMessages("#help")).hasSize(1);
    }

    // --- reading

    @Test
    void a_message_is_read_in_a_channel_and_in_a_thread() throws DeliveryFailed {
        var root = slack.post("ana", "#help", "vpn &amp; wifi are gone");
        var below = slack.postFiles("ada", "#help", root.ts(), "mine too", Attached.text("shot.png", "x"));
        var top = platform.read(HELP, root.ts()).orElseThrow();
        assertThat(top.text()).isEqualTo("vpn & wifi are gone");
        assertThat(top.author()).isEqualTo(new Author("UANA", "Name of UANA"));
        assertThat(top.address()).isEqualTo(HELP);
        var reply = platform.read(HELP, below.ts()).orElseThrow();
        assertThat(reply.text()).isEqualTo("mine too");
        assertThat(reply.address().thread()).isEqualTo(root.ts());
        assertThat(reply.attachments()).extracting(Attachment::name).containsExactly("shot.png");
        assertThat(platform.read(HELP.inThread(root.ts()), below.ts())).isPresent();
        assertThat(platform.read(HELP, "1.000001")).isEmpty();
        assertThat(platform.read(channel("CNOWHERE"), root.ts())).isEmpty();
    }

    @Test
    void people_and_the_techs_channel_are_the_workspaces() {
        assertThat(platform.triage()).contains(channel("CTRIAGE"));
        assertThat(platform.account("ana")).contains("UANA");
        assertThat(platform.profile("UANA")).isPresent();
        assertThat(platform.profile("bot")).isEmpty();
    }
}
