package dev.frontdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WebOrderTest {

    private long millis = 1_000;
    private final MessageOrder order = new MessageOrder((InstantSource) () -> Instant.ofEpochMilli(millis), () -> 500);

    @Test
    void numbers_grow_even_when_the_clock_does_not() {
        var first = order.take();
        assertThat(first).isEqualTo(1_000_000);
        millis = 10;
        assertThat(order.take()).isEqualTo(first + 1);
    }

    @Test
    void begins_above_what_is_stored() {
        var later = new MessageOrder((InstantSource) () -> Instant.ofEpochMilli(millis), () -> 9_000_000);
        assertThat(later.take()).isEqualTo(9_000_001);
    }

    @Test
    void shows_nothing_behind_a_write_under_way() {
        var slow = order.take();
        var fast = order.take();
        order.done(fast);
        assertThat(order.visible()).isEqualTo(slow - 1);
        order.done(slow);
        assertThat(order.visible()).isGreaterThanOrEqualTo(fast);
    }

    @Test
    void gives_no_number_that_a_reader_has_passed() {
        var seen = order.visible();
        assertThat(order.take()).isGreaterThan(seen);
        millis = 5_000;
        order.done(seen + 1);
        var later = order.visible();
        millis = 4_000;
        assertThat(order.take()).isGreaterThan(later);
    }

    @Test
    @Timeout(10)
    void waits_until_a_line_can_be_seen() throws Exception {
        var slow = order.take();
        var fast = order.take();
        order.done(fast);
        var waiting = Thread.ofVirtual().start(() -> order.awaitVisible(fast));
        order.done(slow);
        waiting.join();
        assertThat(order.visible()).isGreaterThanOrEqualTo(fast);
    }
}
