package dev.frontdesk.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final int MANY = 20_000;

    @Test
    void random_ones_have_the_wanted_rate_and_the_spread_of_people_who_know_nothing_of_each_other() {
        double[] gaps = gaps(Arrivals.poisson(100, new Random(7)));
        double mean = java.util.Arrays.stream(gaps).average().orElseThrow();
        double variance = java.util.Arrays.stream(gaps)
                .map(gap -> (gap - mean) * (gap - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(10e6, within(0.2e6));
        assertThat(Math.sqrt(variance) / mean)
                .as("1 for Poisson, 0 for constant")
                .isCloseTo(1, within(0.03));
    }

    @Test
    void random_ones_repeat_with_their_seed_and_differ_with_another() {
        assertThat(moments(Arrivals.Kind.POISSON.at(50, 3))).isEqualTo(moments(Arrivals.Kind.POISSON.at(50, 3)));
        assertThat(moments(Arrivals.Kind.POISSON.at(50, 3))).isNotEqualTo(moments(Arrivals.Kind.POISSON.at(50, 4)));
    }

    @Test
    void constant_ones_do_not_drift() {
        assertThat(moments(Arrivals.Kind.CONSTANT.at(4, 1)).subList(0, 4))
                .containsExactly(0L, 250_000_000L, 500_000_000L, 750_000_000L);
        Arrivals thirds = Arrivals.constant(3);
        long last = LongStream.generate(thirds::next).limit(3001).max().orElseThrow();
        assertThat(last).isEqualTo(1_000_000_000_000L);
    }

    private static double[] gaps(Arrivals arrivals) {
        List<Long> moments = moments(arrivals);
        double[] gaps = new double[MANY - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = moments.get(i + 1) - moments.get(i);
        }
        return gaps;
    }

    private static List<Long> moments(Arrivals arrivals) {
        return LongStream.generate(arrivals::next).limit(MANY).boxed().toList();
    }
}
