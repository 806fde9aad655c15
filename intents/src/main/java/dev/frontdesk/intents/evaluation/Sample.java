package dev.frontdesk.intents.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Outcomes as numbers, so that the figures of a thousand resamples are a matter of milliseconds. */
final class Sample {
    private final int size;
    private final int labels;
    private final int none;
    private final int[] truths;
    private final int[] saids;
    private final boolean[] amongThree;
    private final double[] confidences;

    /** Which outcomes, the most confident first. */
    private final int[] byConfidence;

    Sample(List<Outcome> outcomes, String outOfScopeLabel) {
        List<String> names = Stream.concat(
                        Stream.of(outOfScopeLabel), outcomes.stream().flatMap(o -> Stream.of(o.truth(), o.said())))
                .distinct()
                .sorted()
                .toList();
        java.util.Map<String, Integer> ids = new java.util.HashMap<>();
        names.forEach(name -> ids.put(name, ids.size()));
        size = outcomes.size();
        labels = names.size();
        none = names.indexOf(outOfScopeLabel);
        truths =
                outcomes.stream().mapToInt(o -> ids.getOrDefault(o.truth(), -1)).toArray();
        saids = outcomes.stream().mapToInt(o -> ids.getOrDefault(o.said(), -1)).toArray();
        confidences = outcomes.stream().mapToDouble(Outcome::confidence).toArray();
        amongThree = new boolean[size];
        IntStream.range(0, size).forEach(i -> amongThree[i] = outcomes.get(i).amongThree());
        byConfidence = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> confidences[i])
                        .reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    int size() {
        return size;
    }

    /** Each figure at its ordinal when every outcome counts as often as {@code times} says; NaN where there is nothing to measure. */
    double[] figures(int[] times) {
        int[] truth = new int[labels];
        int[] said = new int[labels];
        int[] hit = new int[labels];
        int three = 0;
        for (int i = 0; i < size; i++) {
            truth[truths[i]] += times[i];
            said[saids[i]] += times[i];
            hit[truths[i]] += truths[i] == saids[i] ? times[i] : 0;
            three += truths[i] != none && amongThree[i] ? times[i] : 0;
        }
        int all = IntStream.of(truth).sum();
        int hits = IntStream.of(hit).sum();
        double[] figures = new double[MainFigure.values().length];
        figures[MainFigure.ACCURACY.ordinal()] = (double) hits / all;
        figures[MainFigure.IN_SCOPE_ACCURACY.ordinal()] = (double) (hits - hit[none]) / (all - truth[none]);
        figures[MainFigure.TOP_THREE_ACCURACY.ordinal()] = (double) three / (all - truth[none]);
        figures[MainFigure.OUT_OF_SCOPE_RECALL.ordinal()] = (double) hit[none] / truth[none];
        figures[MainFigure.OUT_OF_SCOPE_PRECISION.ordinal()] = (double) hit[none] / said[none];
        figures[MainFigure.MACRO_F1.ordinal()] = macroF1(truth, said, hit);
        figures[MainFigure.AUROC.ordinal()] = auroc(times);
        return figures;
    }

    private static double macroF1(int[] truth, int[] said, int[] hit) {
        return IntStream.range(0, truth.length)
                .filter(label -> truth[label] > 0)
                .mapToDouble(label -> 2.0 * hit[label] / (truth[label] + said[label]))
                .average()
                .orElse(Double.NaN);
    }

    /** Out-of-scope outcomes win against every more confident in-scope one, and half against an equally confident one. */
    private double auroc(int[] times) {
        double won = 0;
        double inside = 0;
        double outside = 0;
        for (int from = 0; from < size; ) {
            double insideHere = 0;
            double outsideHere = 0;
            int at = from;
            while (at < size && confidences[byConfidence[at]] == confidences[byConfidence[from]]) {
                boolean out = truths[byConfidence[at]] == none;
                outsideHere += out ? times[byConfidence[at]] : 0;
                insideHere += out ? 0 : times[byConfidence[at]];
                at++;
            }
            won += outsideHere * (inside + insideHere / 2);
            inside += insideHere;
            outside += outsideHere;
            from = at;
        }
        return won / (inside * outside);
    }
}
