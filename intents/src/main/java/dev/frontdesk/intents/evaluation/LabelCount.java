package dev.frontdesk.intents.evaluation;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts for one label: examples of it, predictions of it, and both at once. */
final class LabelCount {
    private int truths;
    private int saids;
    private int hits;

    private LabelCount() {}

    /** By name. */
    static List<Evaluation.Label> labels(List<Outcome> outcomes) {
        SortedMap<String, LabelCount> counts = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            LabelCount truth = counts.computeIfAbsent(outcome.truth(), label -> new LabelCount());
            truth.truths++;
            truth.hits += outcome.right() ? 1 : 0;
            counts.computeIfAbsent(outcome.said(), label -> new LabelCount()).saids++;
        }
        return counts.entrySet().stream()
                .map(count -> count.getValue().label(count.getKey()))
                .toList();
    }

    private Evaluation.Label label(String name) {
        double hit = hits;
        return new Evaluation.Label(
                name,
                truths,
                hit / Math.max(1, saids),
                hit / Math.max(1, truths),
                2 * hit / Math.max(1, truths + saids));
    }
}
