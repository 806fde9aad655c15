package dev.frontdesk.intents.review;

import dev.frontdesk.intents.maxent.Example;
import dev.frontdesk.intents.maxent.Judgement;
import dev.frontdesk.intents.maxent.LabelModel;
import dev.frontdesk.intents.maxent.LabelScore;
import dev.frontdesk.intents.maxent.Training;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Five models, each trained on four fifths of the phrases and asked about the rest. A fifth is a run of neighbours within
 * each label: what was written one after the other is alike, and dealt out in turn it would help to guess itself.
 */
final class Folds {
    private static final int FOLDS = 5;

    private Folds() {}

    /** The most surely wrong first. */
    static List<Misread> misread(List<Example> examples, String none) {
        int[] fold = folds(examples);
        List<Misread> misread = new ArrayList<>();
        for (int held = 0; held < FOLDS; held++) {
            int which = held;
            List<Example> rest = part(examples, i -> fold[i] != which);
            if (rest.stream().anyMatch(example -> !example.label().equals(none))) {
                LabelModel model = Training.of(rest, List.of(), none);
                part(examples, i -> fold[i] == which).stream()
                        .map(example -> misread(model, example))
                        .flatMap(java.util.stream.Stream::ofNullable)
                        .forEach(misread::add);
            }
        }
        return misread.stream()
                .sorted(Comparator.comparingDouble(Misread::margin).reversed().thenComparing(Misread::text))
                .toList();
    }

    private static int[] folds(List<Example> examples) {
        Map<String, Integer> sizes = new HashMap<>();
        examples.forEach(example -> sizes.merge(example.label(), 1, Integer::sum));
        Map<String, Integer> seen = new HashMap<>();
        return examples.stream()
                .mapToInt(example -> (seen.merge(example.label(), 1, Integer::sum) - 1)
                        * FOLDS
                        / sizes.getOrDefault(example.label(), 1))
                .toArray();
    }

    private static List<Example> part(List<Example> examples, java.util.function.IntPredicate wanted) {
        return IntStream.range(0, examples.size())
                .filter(wanted)
                .mapToObj(examples::get)
                .toList();
    }

    private static @Nullable Misread misread(LabelModel model, Example example) {
        Judgement judgement = model.judge(example.text());
        String said = judgement.unknown()
                ? model.outOfScopeLabel()
                : judgement.top().getFirst().label();
        if (said.equals(example.label())) {
            return null;
        }
        return new Misread(
                example.label(),
                example.text(),
                said,
                probability(model, judgement, said),
                probability(model, judgement, example.label()));
    }

    private static double probability(LabelModel model, Judgement judgement, String label) {
        if (label.equals(model.outOfScopeLabel())) {
            return 1 - judgement.confidence();
        }
        return judgement.top().stream()
                .filter(score -> score.label().equals(label))
                .mapToDouble(LabelScore::p)
                .findFirst()
                .orElse(0);
    }
}
