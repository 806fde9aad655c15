package dev.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.frontdesk.chat.Inbox;
import dev.frontdesk.chat.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WebBackfillTest extends Browser {

    private final Instant start = Instant.now();

    @Autowired
    private IncomingLines incoming;

    private Instant now;
    private WebBackfill backfill;

    @BeforeEach
    void begin() {
        now = start;
        backfill = new WebBackfill(
                messages, incoming, inbox, new ReadMarks(mongo, () -> now), mongo, (InstantSource) () -> now);
    }

    private void lineWithoutMessage(String id) {
        messages.insert(seq -> WebMessage.typed(id, seq, "help", null, "ana", null, "text of " + id, start, id));
    }

    @Test
    void hands_in_what_the_inbox_never_got() {
        say("ana", "help", "arrived", "b-1").is(202);
        bot(channel("help"), "b-bot", Reply.text("Hello."));
        lineWithoutMessage("b-2");
        assertThat(backfill.run()).isEqualTo(1);
        assertThat(inbox.accepted()).hasSize(2).last().satisfies(message -> {
            assertThat(message.key()).isEqualTo("web:b-2");
            assertThat(message.text()).isEqualTo("text of b-2");
            assertThat(message.author().displayName()).isEqualTo("Ana");
        });
        assertThat(backfill.run()).isZero();
    }

    @Test
    void hands_in_the_same_as_a_repeat_would() {
        inbox.down = true;
        say("ana", "help", "/desk status", "b-3").is(503);
        inbox.down = false;
        assertThat(backfill.run()).isEqualTo(1);
        var filled = inbox.only();
        inbox.clear();
        say("ana", "help", "/desk status", "b-3").is(202);
        assertThat(inbox.only()).isEqualTo(filled);
    }

    @Test
    void does_not_check_again_what_it_has_checked() {
        lineWithoutMessage("b-4");
        now = start.plus(Duration.ofMinutes(6));
        assertThat(backfill.run()).isEqualTo(1);
        inbox.clear();
        assertThat(backfill.run()).isZero();
    }

    @Test
    void checks_again_after_a_failure() {
        lineWithoutMessage("b-5");
        now = start.plus(Duration.ofMinutes(6));
        inbox.down = true;
        assertThatExceptionOfType(Inbox.NotStored.class).isThrownBy(backfill::run);
        inbox.down = false;
        assertThat(backfill.run()).isEqualTo(1);
    }

    @Test
    void reaches_back_no_further_than_the_inbox_remembers() {
        lineWithoutMessage("b-6");
        now = start.plus(Duration.ofDays(8)).plusSeconds(60);
        assertThat(backfill.run()).isZero();
    }

    @Test
    void reads_more_than_one_batch() {
        IntStream.range(0, News.BATCH + 5).forEach(i -> lineWithoutMessage("b-many-" + i));
        assertThat(backfill.run()).isEqualTo(News.BATCH + 5);
    }
}
