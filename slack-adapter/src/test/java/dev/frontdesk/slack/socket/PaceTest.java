package dev.frontdesk.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void what_broke_once_is_mended_at_once() {
        assertThat(Pace.USUAL.pause(1)).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void what_stays_broken_is_tried_ever_more_slowly_up_to_a_minute() {
        assertThat(Pace.USUAL.pause(2)).isEqualTo(Duration.ofMillis(500));
        assertThat(Pace.USUAL.pause(3)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Pace.USUAL.pause(16)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Pace.USUAL.pause(1_000_000)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_deaf_socket_is_found_within_90_seconds() {
        assertThat(Pace.USUAL.silence().plus(Pace.USUAL.ping())).isLessThan(Duration.ofSeconds(90));
    }
}
