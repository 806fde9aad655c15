package dev.frontdesk.load.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTest {

    @Test
    void percentiles_are_within_a_thousandth_of_what_was_measured() {
        Latency latency = Latency.of(LongStream.rangeClosed(1, 10_000).map(ms -> ms * 1_000_000));
        assertThat(latency.count()).isEqualTo(10_000);
        assertThat(latency.p50()).isCloseTo(5_000, within(5.0));
        assertThat(latency.p90()).isCloseTo(9_000, within(9.0));
        assertThat(latency.p99()).isCloseTo(9_900, within(10.0));
        assertThat(latency.p999()).isCloseTo(9_990, within(10.0));
        assertThat(latency.max()).isCloseTo(10_000, within(10.0));
    }

    @Test
    void one_slow_answer_in_a_thousand_shows_in_the_maximum_only() {
        Latency latency = Latency.of(
                LongStream.concat(LongStream.generate(() -> 1_000_000).limit(999), LongStream.of(9_000_000_000L)));
        assertThat(latency.p999()).isCloseTo(1, within(0.01));
        assertThat(latency.max()).isCloseTo(9_000, within(9.0));
    }

    @Test
    void nothing_measured_is_no_latency_and_more_than_an_hour_is_an_hour() {
        assertThat(Latency.of(LongStream.empty())).isNull();
        assertThat(Latency.of(LongStream.of(Long.MAX_VALUE)).max()).isCloseTo(3_600_000, within(3_600.0));
    }
}
