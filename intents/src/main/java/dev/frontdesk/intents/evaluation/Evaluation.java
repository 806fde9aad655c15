package dev.frontdesk.intents.evaluation;

import dev.frontdesk.intents.maxent.Example;
import dev.frontdesk.intents.maxent.LabelModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How well a model does on examples. Rejecting a text is predicting the out-of-scope label. Every figure is a share, 0 to
 * 1; one for which there is nothing to measure is 0 and has no interval. The same model and examples give an equal
 * evaluation.
 *
 * @param accuracy of all examples
 * @param inScopeAccuracy of the examples in scope: the best label is the right one, and the text was not rejected
 * @param outOfScopeRecall of the examples out of scope, those rejected
 * @param outOfScopePrecision of the rejected texts, those out of scope
 * @param macroF1 the mean F1 of the labels that have examples, out-of-scope among them
 * @param topThreeAccuracy of the examples in scope: the right label is among the three most probable, rejected or not
 * @param clearShare of the examples in scope, those with one candidate
 * @param clearAccuracy of these, those whose candidate is right
 * @param auroc how probably a text out of scope is given less confidence than one in scope; the same confidence counts half
 * @param scopeCalibrationError how far confidence is from the share of texts in scope: expected calibration error over ten
 *     bins of equal width, of all examples
 * @param labelCalibrationError how far the best label's probability (out-of-scope has its own part of the whole) is from
 *     the share that is right: the same error, of the examples in scope that were not rejected
 * @param ambiguousShare of the examples in scope, those with two or three candidates
 * @param ambiguousAccuracy of these, those with the right one among the candidates
 * @param labels by name, those only predicted too
 * @param confused the most frequent confusions, at most 20
 * @param worst the labels in scope with the lowest F1 below 1, worst first, at most 10
 * @param intervals 95 % bootstrap intervals by the names of the figures, of 1,000 resamples of the examples
 */
public record Evaluation(
        int examples,
        double accuracy,
        int inScopeExamples,
        double inScopeAccuracy,
        int outOfScopeExamples,
        double outOfScopeRecall,
        double outOfScopePrecision,
        double macroF1,
        double topThreeAccuracy,
        double clearShare,
        double clearAccuracy,
        List<Label> labels,
        List<Confusion> confused,
        double auroc,
        double scopeCalibrationError,
        double labelCalibrationError,
        double ambiguousShare,
        double ambiguousAccuracy,
        List<Label> worst,
        Map<String, Interval> intervals) {
    private static final int MOST_CONFUSED = 20;
    private static final int WORST = 10;

    /** How well one label is told from the others. */
    public record Label(String label, int examples, double precision, double recall, double f1) {}

    /** How often one label was taken for another. */
    public record Confusion(String label, String predicted, int count) {}

    public static Evaluation of(LabelModel model, List<Example> examples) {
        return of(
                examples.parallelStream()
                        .map(example -> Outcome.of(model, example))
                        .toList(),
                model.outOfScopeLabel());
    }

    static Evaluation of(List<Outcome> outcomes, String none) {
        Sample sample = new Sample(outcomes, none);
        int[] once = new int[outcomes.size()];
        Arrays.fill(once, 1);
        double[] points = sample.figures(once);
        List<Outcome> inside = only(outcomes, o -> !o.truth().equals(none));
        List<Outcome> clear = only(inside, Outcome::clear);
        List<Outcome> ambiguous = only(inside, Outcome::ambiguous);
        List<Label> labels = LabelCount.labels(outcomes);
        return new Evaluation(
                outcomes.size(),
                figure(points, MainFigure.ACCURACY),
                inside.size(),
                figure(points, MainFigure.IN_SCOPE_ACCURACY),
                outcomes.size() - inside.size(),
                figure(points, MainFigure.OUT_OF_SCOPE_RECALL),
                figure(points, MainFigure.OUT_OF_SCOPE_PRECISION),
                figure(points, MainFigure.MACRO_F1),
                figure(points, MainFigure.TOP_THREE_ACCURACY),
                share(inside, Outcome::clear),
                share(clear, Outcome::right),
                labels,
                confused(outcomes),
                figure(points, MainFigure.AUROC),
                CalibrationError.of(
                        outcomes, Outcome::confidence, o -> !o.truth().equals(none)),
                CalibrationError.of(only(inside, o -> o.candidates() > 0), Outcome::best, Outcome::right),
                share(inside, Outcome::ambiguous),
                share(ambiguous, Outcome::offered),
                worst(labels, none),
                Bootstrap.intervals(sample, points));
    }

    private static double figure(double[] points, MainFigure figure) {
        double value = points[figure.ordinal()];
        return Double.isNaN(value) ? 0 : value;
    }

    private static List<Outcome> only(List<Outcome> outcomes, Predicate<Outcome> test) {
        return outcomes.stream().filter(test).toList();
    }

    private static double share(List<Outcome> outcomes, Predicate<Outcome> test) {
        return (double) outcomes.stream().filter(test).count() / Math.max(1, outcomes.size());
    }

    private static List<Confusion> confused(List<Outcome> outcomes) {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        only(outcomes, o -> !o.right()).forEach(o -> counts.merge(List.of(o.truth(), o.said()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> new Confusion(e.getKey().get(0), e.getKey().get(1), e.getValue()))
                .sorted(Comparator.comparingInt(Confusion::count)
                        .reversed()
                        .thenComparing(Confusion::label)
                        .thenComparing(Confusion::predicted))
                .limit(MOST_CONFUSED)
                .toList();
    }

    private static List<Label> worst(List<Label> labels, String none) {
        return labels.stream()
                .filter(label -> label.examples() > 0 && label.f1() < 1)
                .filter(label -> !label.label().equals(none))
                .sorted(Comparator.comparingDouble(Label::f1).thenComparing(Label::label))
                .limit(WORST)
                .toList();
    }
}
