package dev.frontdesk.slack.sending;

import static dev.frontdesk.slack.sending.Outgoing.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.testing.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacerTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final FakeClock clock = new FakeClock();
    private final List<Duration> waits = new ArrayList<>();
    private final Pacer pacer = new Pacer(clock, time -> {
        waits.add(time);
        clock.pass(time);
    });

    @Test
    void three_go_at_once_and_the_fourth_a_second_later() throws DeliveryFailed {
        for (int i = 0; i < 4; i++) {
            pacer.message("C1", "e" + i);
        }
        assertThat(waits).containsExactly(Duration.ofMillis(1_002));
    }

    @Test
    void another_channel_has_a_pace_of_its_own() throws DeliveryFailed {
        for (int i = 0; i < 3; i++) {
            pacer.message("C1", "e" + i);
            pacer.message("C2", "f" + i);
        }
        assertThat(waits).isEmpty();
    }

    @Test
    void turns_are_kept_by_whoever_was_sent_away() {
        var pace = new Pace(SECOND, 1);
        var now = clock.instant();
        assertThat(pace.left("a", now)).isZero();
        assertThat(pace.left("b", now)).isEqualTo(SECOND);
        assertThat(pace.left("c", now)).isEqualTo(SECOND.multipliedBy(2));
        assertThat(pace.left("b", now)).isEqualTo(SECOND);
        assertThat(pace.left("d", now.plusSeconds(1))).isEqualTo(SECOND.multipliedBy(2));
        assertThat(pace.left("b", now.plusSeconds(1))).isZero();
        assertThat(pace.left("c", now.plusSeconds(2))).isZero();
    }

    @Test
    void who_is_longer_than_a_moment_away_is_told_when_to_come_back() throws DeliveryFailed {
        var crowd = new Pacer(clock, time -> {});
        for (int i = 0; i < 3; i++) {
            crowd.message("C1", "e" + i);
        }
        // The fourth would wait for its turn a moment; here its time does not come.
        assertThat(failure(() -> crowd.message("C1", "e3")).retryAfter()).contains(SECOND);
        assertThat(failure(() -> crowd.message("C1", "e4")).retryAfter()).contains(SECOND.multipliedBy(2));
        clock.pass(SECOND.multipliedBy(2));
        crowd.message("C1", "e4");
        crowd.message("C1", "e3");
    }

    @Test
    void there_are_never_more_than_fifty_edits_in_a_minute() {
        var sent = new ArrayList<Instant>();
        for (int i = 0; i < 400; i++) {
            var message = "m" + i % 100;
            if (failure(() -> pacer.edit(message)) == null) {
                sent.add(clock.instant());
            }
            clock.pass(Duration.ofMillis(300));
        }
        assertThat(sent).hasSizeGreaterThan(60);
        assertThat(sent)
                .allSatisfy(from -> assertThat(
                                sent.stream().filter(at -> !at.isBefore(from) && at.isBefore(from.plusSeconds(60))))
                        .hasSizeLessThanOrEqualTo(50));
    }

    @Test
    void a_storm_of_posts_keeps_to_the_pace_and_everybody_gets_through() {
        var sent = new ArrayList<Instant>();
        var waiting = new ArrayDeque<String>();
        for (int i = 0; i < 40; i++) {
            waiting.add("e" + i);
        }
        while (!waiting.isEmpty()) {
            var effect = waiting.poll();
            if (failure(() -> pacer.message("C1", effect)) == null) {
                sent.add(clock.instant());
            } else {
                waiting.add(effect);
            }
            clock.pass(Duration.ofMillis(20));
        }
        assertThat(sent).hasSize(40);
        for (int i = 3; i < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i - 3), sent.get(i))).isGreaterThanOrEqualTo(Duration.ofMillis(900));
        }
    }
}
