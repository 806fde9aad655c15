package dev.frontdesk.slack.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.Message;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.Place;
import dev.frontdesk.slack.OnSlack;
import dev.frontdesk.slack.workspace.SlackWorkspace;
import dev.frontdesk.testing.slack.Fault;
import dev.frontdesk.testing.slack.SlackServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackfillTest {

    private final OnSlack on = new OnSlack();
    private final List<String> taken = new ArrayList<>();
    private final List<ChatAddress> openThreads = new ArrayList<>();
    private final Known inbox = new Known();
    private Predicate<Message> unlucky = message -> false;
    private RuntimeException luck = new Inbox.NotStored(new IllegalStateException("away"));
    private SlackWorkspace workspace;
    private Backfill backfill;

    /** Remembers keys, as the real one does for eight days. */
    private static final class Known implements Inbox {
        private final Set<String> keys = new HashSet<>();

        @Override
        public void accept(IncomingMessage message) {
            keys.add(message.key());
        }

        @Override
        public boolean knows(String key) {
            return keys.contains(key);
        }
    }

    @BeforeEach
    void start() {
        on.server.silent(true);
        workspace = on.read(on.settings("triage", "help"));
        backfill = backfill();
    }

    @AfterEach
    void close() {
        on.close();
    }

    private Backfill backfill() {
        return new Backfill(
                on.calls,
                on.pause,
                workspace,
                inbox,
                (platform, limit) -> openThreads,
                this::take,
                on.mongo,
                on.clock,
                on.clock::pass);
    }

    /** As the adapter's own intake: what is for us, words first, then the edit of words that are known. */
    private void take(String channel, Message message) {
        if (workspace.place(channel) == Place.ELSEWHERE
                && (message.getThreadTs() == null || message.getThreadTs().equals(message.getTs()))
                && !message.getText().contains("<@UBOT>")) {
            return;
        }
        if (unlucky.test(message)) {
            throw luck;
        }
        var key = "slack:T1:" + channel + ':' + message.getTs();
        if (!inbox.keys.add(key)) {
            key += ":edit:" + message.getEdited().getTs();
            inbox.keys.add(key);
        }
        taken.add(message.getText());
    }

    private int run() throws InterruptedException {
        backfill.request();
        return runBetween();
    }

    private int runBetween() throws InterruptedException {
        var reading = backfill.run();
        assertThat(reading.trouble()).isEmpty();
        return reading.accepted();
    }

    @Test
    void takes_what_was_written_in_a_gap_once() throws Exception {
        run();
        on.clock.pass(Duration.ofMinutes(5));
        var head = on.server.post("ana", "#help", "printer").ts();
        on.server.reply("ana", "#help", head, "it is the one on the left");
        on.server.post("dave", "#triage", "anybody there");
        on.server.dm("ada", "vpn is down");

        assertThat(run()).isEqualTo(4);
        assertThat(taken).containsExactly("printer", "it is the one on the left", "anybody there", "vpn is down");
        assertThat(run()).isZero();
        on.clock.pass(Duration.ofHours(1));
        assertThat(run()).isZero();
        assertThat(taken).hasSize(4);
    }

    @Test
    void takes_nothing_that_had_arrived() throws Exception {
        var ts = on.server.post("ana", "#help", "printer").ts();
        inbox.keys.add("slack:T1:CHELP:" + ts);

        assertThat(run()).isZero();
        assertThat(taken).isEmpty();
    }

    @Test
    void takes_the_new_words_of_an_edited_message() throws Exception {
        var ts = on.server.post("ana", "#help", "printer").ts();
        run();
        on.clock.pass(Duration.ofHours(3));
        on.server.edit("ana", "#help", ts, "scanner");

        assertThat(run()).isEqualTo(1);
        assertThat(taken).containsExactly("printer", "scanner");
        assertThat(run()).isZero();
    }

    @Test
    void takes_a_reply_to_a_message_of_days_ago() throws Exception {
        var head = on.server.post("ana", "#help", "printer").ts();
        run();
        on.clock.pass(Duration.ofDays(3));
        on.server.reply("ana", "#help", head, "it is back");

        assertThat(run()).isEqualTo(1);
        assertThat(taken).containsExactly("printer", "it is back");
    }

    @Test
    void reads_the_open_threads_of_other_channels_and_of_longer_ago() throws Exception {
        var elsewhere = on.server.post("ana", "#general", "the beamer").ts();
        var old = on.server.post("ana", "#help", "long ago").ts();
        run();
        openThreads.add(ChatAddress.of("slack", "T1", "CGENERAL").inThread(elsewhere));
        openThreads.add(ChatAddress.of("slack", "T1", "CHELP").inThread(old));
        openThreads.add(ChatAddress.of("slack", "T2", "CGENERAL").inThread("1.000000"));
        on.clock.pass(Duration.ofDays(9));
        on.server.reply("ana", "#general", elsewhere, "flickers");
        on.server.reply("ana", "#help", old, "still there");
        on.server.post("ana", "#general", "none of the desk's business");

        run();

        assertThat(taken).containsExactly("long ago", "still there", "flickers");
    }

    /** The inbox forgets what it had after eight days. */
    @Test
    void takes_no_edited_message_of_long_ago_for_a_new_one() throws Exception {
        var old = on.server.post("ana", "#help", "long ago").ts();
        run();
        openThreads.add(ChatAddress.of("slack", "T1", "CHELP").inThread(old));
        on.clock.pass(Duration.ofDays(9));
        inbox.keys.clear();
        on.server.edit("ana", "#help", old, "long ago, solved");

        assertThat(run()).isZero();
        assertThat(taken).containsExactly("long ago");
    }

    @Test
    void takes_no_edited_message_from_before_it_came_for_a_new_one() throws Exception {
        var old = on.server.post("ana", "#help", "of before").ts();
        on.clock.pass(Duration.ofDays(3));
        backfill = backfill();
        run();
        on.clock.pass(Duration.ofHours(1));
        on.server.edit("ana", "#help", old, "of before, solved");

        assertThat(run()).isZero();
        assertThat(taken).isEmpty();
    }

    @Test
    void reads_who_called_the_bot_by_name_in_other_channels() throws Exception {
        var elsewhere = on.server.post("ana", "#general", "the beamer").ts();
        openThreads.add(ChatAddress.of("slack", "T1", "CGENERAL").inThread(elsewhere));
        run();
        on.clock.pass(Duration.ofHours(1));
        on.server.post("ana", "#general", "<@UBOT> my vpn is down");
        on.server.post("ana", "#general", "lunch anyone?");
        on.clock.pass(Duration.ofHours(1));
        on.server.reply("ana", "#general", elsewhere, "flickers");

        assertThat(run()).isEqualTo(2);
        assertThat(taken).containsExactly("<@UBOT> my vpn is down", "flickers");
        assertThat(run()).isZero();
    }

    @Test
    void reads_conversations_that_nobody_used_of_late_only_every_six_hours() throws Exception {
        run();
        on.server.dm("ana", "hello");
        assertThat(runBetween()).isZero();
        on.clock.pass(Duration.ofHours(7));
        assertThat(runBetween()).isEqualTo(1);
        assertThat(taken).containsExactly("hello");
    }

    @Test
    void reads_the_thread_of_a_direct_conversation() throws Exception {
        var head = on.server.dm("ana", "hello").ts();
        run();
        on.clock.pass(Duration.ofHours(5));
        on.server.reply("ana", "@ana", head, "my laptop is slow");

        assertThat(run()).isEqualTo(1);
        assertThat(taken).containsExactly("hello", "my laptop is slow");
    }

    @Test
    void reads_nothing_from_before_the_first_start() throws Exception {
        on.server.post("ana", "#help", "of before");
        on.server.dm("ana", "said before");
        on.clock.pass(Duration.ofMinutes(30));
        on.server.post("ana", "#help", "of just now");
        on.clock.pass(Duration.ofMinutes(5));

        run();

        assertThat(taken).containsExactly("of just now");
    }

    @Test
    void reads_what_was_said_while_it_was_stopped_but_no_more_than_a_week() throws Exception {
        run();
        on.clock.pass(Duration.ofDays(2));
        on.server.post("ana", "#help", "nine days ago");
        on.clock.pass(Duration.ofDays(9));
        on.server.post("ana", "#help", "today");
        on.server.dm("ada", "to you");
        on.clock.pass(Duration.ofDays(1));
        backfill = backfill();

        run();

        assertThat(taken).containsExactly("today", "to you");
    }

    @Test
    void leaves_the_past_of_a_channel_that_is_new_to_it() throws Exception {
        run();
        on.server.post("ana", "#general", "chatter");
        on.clock.pass(Duration.ofDays(2));
        workspace = on.read(on.settings("triage", "help", "general"));
        backfill = backfill();
        on.server.post("ana", "#general", "printer");

        run();

        assertThat(taken).containsExactly("printer");
    }

    @Test
    void tries_again_from_where_it_was_when_the_database_took_nothing() throws Exception {
        run();
        on.clock.pass(Duration.ofMinutes(20));
        on.server.post("ana", "#help", "printer");
        unlucky = message -> true;
        assertThat(backfill.run().trouble()).contains("NotStored");
        assertThat(backfill.last()).isPresent();

        on.clock.pass(Duration.ofHours(5));
        on.server.post("ana", "#help", "scanner");
        unlucky = message -> false;

        assertThat(run()).isEqualTo(2);
        assertThat(taken).containsExactly("printer", "scanner");
    }

    @Test
    void is_not_kept_by_one_message_from_taking_the_others() throws Exception {
        run();
        luck = new IllegalArgumentException("cannot be read");
        unlucky = message -> message.getText().equals("odd");
        on.server.post("ana", "#help", "odd");
        on.clock.pass(Duration.ofHours(1));
        on.server.post("ana", "#help", "printer");
        on.clock.pass(Duration.ofSeconds(1));

        assertThat(backfill.run().trouble()).isNotEmpty();
        assertThat(taken).containsExactly("printer");

        on.clock.pass(Duration.ofHours(5));
        unlucky = message -> false;
        run();
        assertThat(taken).containsExactly("printer", "odd");
    }

    @Test
    void goes_further_back_when_it_is_told_from_when_on_something_is_missing() throws Exception {
        on.clock.pass(Duration.ofMinutes(1));
        run();
        on.server.post("ana", "#help", "late");
        run();
        inbox.keys.clear();
        taken.clear();
        on.clock.pass(Duration.ofHours(1));
        on.server.post("ana", "#help", "newer");
        run();
        assertThat(taken).contains("newer");
        inbox.keys.clear();
        taken.clear();

        on.clock.pass(Duration.ofHours(1));
        backfill.request(on.clock.instant().minus(Duration.ofHours(3)));
        run();

        assertThat(taken).containsExactly("late", "newer");
    }

    @Test
    void waits_when_slack_asks_it_to_and_reads_on() throws Exception {
        on.server.post("ana", "#help", "printer");
        on.server.faults().rateLimit("conversations.history", 2, 7);
        var before = on.clock.instant();

        assertThat(run()).isEqualTo(1);

        assertThat(Duration.between(before, on.clock.instant()))
                .isBetween(Duration.ofSeconds(14), Duration.ofSeconds(20));
    }

    @Test
    void says_why_it_could_not_read_to_the_end_and_takes_up_the_rest_the_next_time() throws Exception {
        run();
        on.server.post("ana", "#help", "printer");
        on.server.post("dave", "#triage", "hello");
        on.server.faults().failIn("CTRIAGE", "conversations.history", 3, Fault.status(500));

        assertThat(backfill.run().trouble()).contains("conversations.history");
        assertThat(taken).containsExactly("printer");

        run();
        assertThat(taken).containsExactly("printer", "hello");
    }

    @Test
    void passes_over_a_channel_that_slack_does_not_show() throws Exception {
        workspace = on.read(on.settings("triage", "lounge", "help"));
        backfill = backfill();
        on.server.post("ana", "#lounge", "unheard");
        on.server.post("ana", "#help", "printer");

        run();

        assertThat(taken).containsExactly("printer");
    }

    @Test
    void leaves_what_was_said_before_it_was_let_into_a_channel() throws Exception {
        workspace = on.read(on.settings("triage", "lounge", "help"));
        backfill = backfill();
        run();
        on.server.post("ana", "#lounge", "days before it came");
        on.clock.pass(Duration.ofDays(2));
        run();
        on.server.invite("ana", SlackServer.BOT, "#lounge");
        on.clock.pass(Duration.ofMinutes(5));
        on.server.post("ana", "#lounge", "printer");

        run();

        assertThat(taken).containsExactly("printer");
    }

    @Test
    void leaves_the_past_of_a_private_channel_that_it_comes_to_know_while_it_runs() throws Exception {
        var club = on.server.addChannel("club", true, List.of("ana"));
        workspace = on.read(on.settings("triage", "club", "help"));
        backfill = backfill();
        run();
        on.server.post("ana", club, "days before it came");
        on.clock.pass(Duration.ofDays(2));
        run();
        on.server.invite("ana", SlackServer.BOT, club);
        on.clock.pass(Duration.ofMinutes(5));
        on.server.post("ana", club, "printer");
        workspace.channelChanged(club);
        OnSlack.await(() -> workspace.watched().contains(club));

        run();

        assertThat(taken).containsExactly("printer");
    }

    @Test
    void stops_when_slack_is_paused() throws Exception {
        on.server.post("ana", "#help", "printer");
        on.pause.begin("token_revoked");
        on.server.clearCalls();

        assertThat(backfill.run().trouble()).contains("paused");

        // The workspace may still be reading about its people.
        assertThat(on.server.calls()).noneMatch(call -> call.method().startsWith("conversations."));
        on.pause.end();
        run();
        assertThat(taken).containsExactly("printer");
    }

    @Test
    void does_not_take_its_own_words() throws Exception {
        on.calls.call(
                "chat.postMessage",
                client -> client.chatPostMessage(r -> r.channel("CHELP").text("I am the bot")));

        run();

        assertThat(taken).isEmpty();
    }

    @Test
    void writes_nothing_in_a_quiet_pass() throws Exception {
        on.server.post("ana", "#help", "printer");
        on.clock.pass(Duration.ofSeconds(1));
        run();
        var cursors = on.mongo.findAll(StoredCursor.class);
        on.clock.pass(Duration.ofMinutes(10));

        run();

        assertThat(on.mongo.findAll(StoredCursor.class)).isEqualTo(cursors);
        assertThat(cursors).extracting(StoredCursor::id).contains("first", "CHELP", "CTRIAGE");
    }

    @Test
    void makes_no_more_calls_a_minute_than_it_may() {
        var budget = new Budget(on.clock, 3);
        assertThat(List.of(budget.take(), budget.take(), budget.take())).containsOnly(Duration.ZERO);
        on.clock.pass(Duration.ofSeconds(20));

        assertThat(budget.take()).isEqualTo(Duration.ofSeconds(40));

        on.clock.pass(Duration.ofSeconds(100));
        assertThat(budget.take()).isEqualTo(Duration.ZERO);
    }

    @Test
    void stays_within_its_calls_when_there_is_much_to_read() throws Exception {
        for (int i = 0; i < 60; i++) {
            on.server.add(dev.frontdesk.testing.slack.Person.of("UP" + i, "p" + i));
            on.server.dm("p" + i, "hello");
        }
        var before = on.clock.instant();

        run();

        assertThat(taken).hasSize(60);
        assertThat(Duration.between(before, on.clock.instant())).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void knows_slacks_times() {
        assertThat(Stamp.of(Instant.ofEpochSecond(1_700_000_000L, 100_000))).isEqualTo("1700000000.000100");
        assertThat(Stamp.time("1700000000.000100")).isEqualTo(Instant.ofEpochSecond(1_700_000_000L, 100_000));
        assertThat(Stamp.time("no time")).isEqualTo(Instant.EPOCH);
    }

    @Test
    void begins_by_itself_when_the_workspace_is_known_and_after_a_gap() {
        on.server.post("ana", "#help", "printer");
        workspace = on.started(on.settings("triage", "help"));
        backfill = backfill();
        backfill.start();
        OnSlack.await(() -> backfill.last().isPresent() && inbox.keys.size() == 1);

        on.server.post("ana", "#help", "scanner");
        workspace.missed(on.clock.instant());

        OnSlack.await(() -> inbox.keys.size() == 2);
        backfill.stop();
    }
}
