package dev.frontdesk.intents.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frontdesk.intents.maxent.Example;
import dev.frontdesk.intents.maxent.LabelModel;
import dev.frontdesk.intents.maxent.Training;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Figures of outcomes few enough to count by hand. */
class EvaluationTest {
    private static final Offset<Double> EXACTLY = within(1e-12);

    private static Outcome inside(String truth, String said, double confidence, double best, int candidates) {
        boolean right = truth.equals(said);
        return new Outcome(truth, said, confidence, best, candidates, right, right);
    }

    private static Outcome outside(String said, double confidence, int candidates) {
        return new Outcome("none", said, confidence, 0.5, candidates, false, false);
    }

    /** Five of "a" and "b", of which three right; three out of scope, of which two rejected. */
    private static final List<Outcome> EIGHT = List.of(
            inside("a", "a", 0.95, 0.9, 1),
            inside("a", "a", 0.85, 0.7, 1),
            new Outcome("a", "b", 0.75, 0.6, 2, true, true),
            inside("b", "b", 0.65, 0.5, 1),
            new Outcome("b", "none", 0.15, 0.4, 0, true, false),
            outside("none", 0.05, 0),
            outside("none", 0.15, 0),
            outside("a", 0.75, 1));

    private final Evaluation eight = Evaluation.of(EIGHT, "none");

    @Test
    void counts_what_is_right() {
        assertThat(eight.examples()).isEqualTo(8);
        assertThat(eight.inScopeExamples()).isEqualTo(5);
        assertThat(eight.outOfScopeExamples()).isEqualTo(3);
        assertThat(eight.accuracy()).isEqualTo(5 / 8.0, EXACTLY);
        assertThat(eight.inScopeAccuracy()).isEqualTo(3 / 5.0, EXACTLY);
        assertThat(eight.topThreeAccuracy()).isEqualTo(1.0, EXACTLY);
        assertThat(eight.outOfScopeRecall()).isEqualTo(2 / 3.0, EXACTLY);
        assertThat(eight.outOfScopePrecision()).isEqualTo(2 / 3.0, EXACTLY);
    }

    @Test
    void says_what_is_clear_and_what_it_offers_otherwise() {
        assertThat(eight.clearShare()).isEqualTo(3 / 5.0, EXACTLY);
        assertThat(eight.clearAccuracy()).isEqualTo(1.0, EXACTLY);
        assertThat(eight.ambiguousShare()).isEqualTo(1 / 5.0, EXACTLY);
        assertThat(eight.ambiguousAccuracy()).isEqualTo(1.0, EXACTLY);
    }

    @Test
    void measures_each_label() {
        // a: said 3 times, rightly 2, of 3. b: said twice, rightly once, of 2. none: said 3 times, rightly 2, of 3.
        assertThat(eight.labels())
                .containsExactly(
                        new Evaluation.Label("a", 3, 2 / 3.0, 2 / 3.0, 4 / 6.0),
                        new Evaluation.Label("b", 2, 1 / 2.0, 1 / 2.0, 2 / 4.0),
                        new Evaluation.Label("none", 3, 2 / 3.0, 2 / 3.0, 4 / 6.0));
        assertThat(eight.macroF1()).isEqualTo((2 / 3.0 + 1 / 2.0 + 2 / 3.0) / 3, EXACTLY);
        assertThat(eight.worst()).extracting(Evaluation.Label::label).containsExactly("b", "a");
        assertThat(eight.confused())
                .containsExactly(
                        new Evaluation.Confusion("a", "b", 1),
                        new Evaluation.Confusion("b", "none", 1),
                        new Evaluation.Confusion("none", "a", 1));
    }

    @Test
    void counts_a_tie_as_half_in_the_area_under_the_curve() {
        // 0.05 is below all five. 0.15 is below four and ties with one. 0.75 is below two and ties with one.
        assertThat(eight.auroc()).isEqualTo((5 + 4.5 + 2.5) / 15, EXACTLY);
        assertThat(Evaluation.of(List.of(inside("a", "a", 0.5, 1, 1), outside("a", 0.5, 1)), "none")
                        .auroc())
                .isEqualTo(0.5);
    }

    @Test
    void measures_calibration_in_ten_bins() {
        // Bins of confidence: 0.95 in; 0.85 in; 0.75 one in, one out; 0.65 in; 0.15 one in, one out; 0.05 out.
        double gaps = 0.05 + 0.15 + Math.abs(2 * 0.75 - 1) + 0.35 + Math.abs(2 * 0.15 - 1) + 0.05;
        assertThat(eight.scopeCalibrationError()).isEqualTo(gaps / 8, EXACTLY);
        // The four in scope and not rejected: 0.9, 0.7 and 0.5 right, 0.6 wrong.
        assertThat(eight.labelCalibrationError()).isEqualTo((0.1 + 0.3 + 0.5 + 0.6) / 4, EXACTLY);
    }

    @Test
    void puts_certainty_into_the_last_bin() {
        List<Outcome> sure = List.of(inside("a", "a", 1, 1, 1), inside("a", "a", 0.9, 1, 1));
        assertThat(Evaluation.of(sure, "none").scopeCalibrationError()).isEqualTo(0.05, EXACTLY);
    }

    @Test
    void has_no_interval_where_there_is_nothing_to_measure() {
        Evaluation inScopeOnly = Evaluation.of(EIGHT.subList(0, 4), "none");
        assertThat(inScopeOnly.outOfScopeRecall()).isZero();
        assertThat(inScopeOnly.auroc()).isZero();
        assertThat(inScopeOnly.intervals())
                .containsOnlyKeys("accuracy", "inScopeAccuracy", "topThreeAccuracy", "macroF1");
        assertThat(Evaluation.of(List.of(), "none").intervals()).isEmpty();
    }

    @Test
    void draws_the_same_intervals_each_time_and_the_figures_lie_within() {
        assertThat(Evaluation.of(EIGHT, "none")).isEqualTo(eight);
        assertThat(eight.intervals()).hasSize(MainFigure.values().length);
        assertThat(eight.intervals().values())
                .allSatisfy(i -> assertThat(i.low()).isLessThanOrEqualTo(i.high()));
        assertThat(eight.accuracy())
                .isBetween(
                        eight.intervals().get("accuracy").low(),
                        eight.intervals().get("accuracy").high());
        assertThat(eight.macroF1())
                .isBetween(
                        eight.intervals().get("macroF1").low(),
                        eight.intervals().get("macroF1").high());
    }

    @Test
    void narrows_as_the_binomial_does() {
        List<Outcome> many = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            many.add(i % 4 == 0 ? inside("a", "b", 1, 1, 1) : inside("a", "a", 1, 1, 1));
        }
        // 1.96 standard deviations of 400 throws at 3/4.
        double half = 1.96 * Math.sqrt(0.75 * 0.25 / 400);
        Interval interval = Evaluation.of(many, "none").intervals().get("accuracy");
        assertThat(interval.low()).isEqualTo(0.75 - half, within(0.006));
        assertThat(interval.high()).isEqualTo(0.75 + half, within(0.006));
    }

    @Test
    void measures_a_real_model() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            examples.add(new Example("red apple number " + i, "apple"));
            examples.add(new Example("green pear number " + i, "pear"));
            examples.add(new Example("fine weather on day " + i, "none"));
        }
        LabelModel model = Training.of(examples, List.of(), "none");
        Evaluation evaluation = Evaluation.of(model, examples);
        assertThat(evaluation.accuracy()).isEqualTo(1);
        assertThat(evaluation).isEqualTo(Evaluation.of(model, examples));
        assertThat(Latency.of(model, examples).texts()).isEqualTo(18);
    }

    @Test
    void takes_percentiles_of_times() {
        assertThat(Latency.of(4_000, 1_000, 3_000, 2_000)).isEqualTo(new Latency(4, 2, 4, 4, 4));
        assertThat(Latency.of()).isEqualTo(new Latency(0, 0, 0, 0, 0));
    }
}
