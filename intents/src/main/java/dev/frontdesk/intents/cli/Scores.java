package dev.frontdesk.intents.cli;

import dev.frontdesk.intents.maxent.Example;
import dev.frontdesk.intents.maxent.Judgement;
import dev.frontdesk.intents.maxent.LabelModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How well a model does on examples. Rejecting is predicting the out-of-scope label. Figures for which there is nothing
 * to measure are 0.
 */
record Scores(
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
        List<Confusion> confused) {
    private static final int MOST_CONFUSED = 20;

    record Label(String label, int examples, double precision, double recall, double f1) {}

    record Confusion(String label, String predicted, int count) {}

    private record Outcome(String truth, String said, boolean clear, boolean amongThree) {}

    static Scores of(LabelModel model, List<Example> examples) {
        String none = model.outOfScopeLabel();
        List<Outcome> outcomes = examples.parallelStream()
                .map(example -> outcome(model, example))
                .toList();
        List<Outcome> inside =
                outcomes.stream().filter(o -> !o.truth.equals(none)).toList();
        List<Outcome> clear = inside.stream().filter(Outcome::clear).toList();
        List<Label> labels = labels(outcomes);
        Label out = labels.stream()
                .filter(label -> label.label().equals(none))
                .findFirst()
                .orElse(new Label(none, 0, 0, 0, 0));
        return new Scores(
                outcomes.size(),
                share(outcomes, Scores::right),
                inside.size(),
                share(inside, Scores::right),
                outcomes.size() - inside.size(),
                out.recall(),
                out.precision(),
                labels.stream()
                        .filter(label -> label.examples() > 0)
                        .mapToDouble(Label::f1)
                        .average()
                        .orElse(0),
                share(inside, Outcome::amongThree),
                (double) clear.size() / Math.max(1, inside.size()),
                share(clear, Scores::right),
                labels,
                confused(outcomes));
    }

    private static Outcome outcome(LabelModel model, Example example) {
        Judgement judgement = model.judge(example.text());
        return new Outcome(
                example.label(),
                judgement.unknown()
                        ? model.outOfScopeLabel()
                        : judgement.top().getFirst().label(),
                judgement.clear(),
                judgement.top().stream()
                        .limit(3)
                        .anyMatch(score -> score.label().equals(example.label())));
    }

    private static boolean right(Outcome outcome) {
        return outcome.truth.equals(outcome.said);
    }

    private static double share(List<Outcome> outcomes, java.util.function.Predicate<Outcome> test) {
        return (double) outcomes.stream().filter(test).count() / Math.max(1, outcomes.size());
    }

    private static List<Label> labels(List<Outcome> outcomes) {
        SortedSet<String> names = new TreeSet<>();
        Map<String, Integer> truths = new TreeMap<>();
        Map<String, Integer> saids = new TreeMap<>();
        Map<String, Integer> hits = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            names.add(outcome.truth);
            names.add(outcome.said);
            truths.merge(outcome.truth, 1, Integer::sum);
            saids.merge(outcome.said, 1, Integer::sum);
            hits.merge(outcome.truth, right(outcome) ? 1 : 0, Integer::sum);
        }
        List<Label> labels = new ArrayList<>();
        for (String name : names) {
            double hit = hits.getOrDefault(name, 0);
            int truth = truths.getOrDefault(name, 0);
            int said = saids.getOrDefault(name, 0);
            labels.add(new Label(
                    name,
                    truth,
                    hit / Math.max(1, said),
                    hit / Math.max(1, truth),
                    2 * hit / Math.max(1, truth + said)));
        }
        return labels;
    }

    private static List<Confusion> confused(List<Outcome> outcomes) {
        Map<List<String>, Integer> counts = new java.util.LinkedHashMap<>();
        outcomes.stream().filter(o -> !right(o)).forEach(o -> counts.merge(List.of(o.truth, o.said), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> new Confusion(e.getKey().get(0), e.getKey().get(1), e.getValue()))
                .sorted(Comparator.comparingInt(Confusion::count)
                        .reversed()
                        .thenComparing(Confusion::label)
                        .thenComparing(Confusion::predicted))
                .limit(MOST_CONFUSED)
                .toList();
    }
}
