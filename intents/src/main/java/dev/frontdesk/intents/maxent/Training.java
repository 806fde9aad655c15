package dev.frontdesk.intents.maxent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Examples to a model: weights from all of them, the gate and the thresholds from what models trained on a part of them
 * say about the rest. The same examples give the same model, bit for bit.
 */
public final class Training {
    /** More would take hours and more memory than there is. */
    public static final int MOST_EXAMPLES = 100_000;

    /** With more, a few parts left out tell as much as many. */
    private static final int PLENTY = 5_000;

    private final List<Example> examples;
    private final String outOfScopeLabel;
    private final Aim aim;
    private final List<String> labels;

    private Training(List<Example> examples, String outOfScopeLabel, Aim aim) {
        this.examples = examples;
        this.outOfScopeLabel = outOfScopeLabel;
        this.aim = aim;
        this.labels = examples.stream().map(Example::label).distinct().sorted().toList();
    }

    /** For most texts right. */
    public static LabelModel of(List<Example> examples, List<Example> valid, String outOfScopeLabel) {
        return of(examples, valid, outOfScopeLabel, Aim.accuracy());
    }

    /**
     * @param valid further examples, preferably by other people. They are left out and tried like all others, and then
     *     trained on like all others. May be empty
     * @throws DataException when no example is in scope, or there are more than {@value #MOST_EXAMPLES}
     */
    public static LabelModel of(List<Example> examples, List<Example> valid, String outOfScopeLabel, Aim aim) {
        List<Example> all = new ArrayList<>(examples);
        all.addAll(valid);
        if (all.size() > MOST_EXAMPLES) {
            throw new DataException("There are " + all.size() + " examples; at most " + MOST_EXAMPLES
                    + " can be trained on. Take a sample of them.");
        }
        if (all.stream().allMatch(example -> example.label().equals(outOfScopeLabel))) {
            throw new DataException("There is no example of any label but \"" + outOfScopeLabel + "\".");
        }
        return new Training(all, outOfScopeLabel, aim).model();
    }

    /**
     * Refuses what is hardly meant: for data that people hand in, where a label of one example is a slip of the pen.
     *
     * @throws DataException when fewer than two labels have examples in scope, or a label has one example only
     */
    public static void check(List<Example> examples, String outOfScopeLabel) {
        Map<String, Integer> counts = new TreeMap<>();
        examples.forEach(example -> counts.merge(example.label(), 1, Integer::sum));
        List<String> inScope = counts.keySet().stream()
                .filter(label -> !label.equals(outOfScopeLabel))
                .toList();
        if (inScope.size() == 1) {
            throw new DataException("There is only one label, \"" + inScope.getFirst()
                    + "\": nothing to tell apart. At least two are needed.");
        }
        for (Example example : examples) {
            if (counts.getOrDefault(example.label(), 0) < 2) {
                throw new DataException("The label \"" + example.label() + "\" has a single example (\""
                        + Tokens.shortened(example.text()) + "\"). Is it misspelt? At least two are needed.");
            }
        }
    }

    private LabelModel model() {
        Weights weights = MaxentTraining.of(examples, labels, outOfScopeLabel, MaxentTraining.Care.FULL);
        List<Unseen> unseen = examples.size() < MaxentTraining.FEW ? List.of() : outOfFold();
        Calibration calibration = Calibration.of(unseen, labels.size(), aim);
        Origin origin = new Origin(
                trainedOn(),
                examples.size(),
                aim.name(),
                aim.countsQuestions() ? 1 : aim.letIn(),
                Trial.of(unseen, labels.size(), aim));
        return new LabelModel(weights, outOfScopeLabel, calibration.gate(), calibration.thresholds(), origin);
    }

    private List<Unseen> outOfFold() {
        int folds = examples.size() < PLENTY ? 5 : 3;
        int[] fold = folds(folds);
        List<Unseen> unseen = new ArrayList<>();
        for (int held = 0; held < folds; held++) {
            List<Example> rest = new ArrayList<>();
            List<Example> part = new ArrayList<>();
            for (int i = 0; i < fold.length; i++) {
                (fold[i] == held ? part : rest).add(examples.get(i));
            }
            LabelModel model = partial(rest);
            if (model != null) {
                part.parallelStream()
                        .map(example -> Unseen.of(model, example, labels))
                        .forEachOrdered(unseen::add);
            }
        }
        return unseen;
    }

    private @Nullable LabelModel partial(List<Example> rest) {
        List<String> left =
                rest.stream().map(Example::label).distinct().sorted().toList();
        if (left.stream().allMatch(outOfScopeLabel::equals)) {
            return null;
        }
        return new LabelModel(
                MaxentTraining.of(rest, left, outOfScopeLabel, MaxentTraining.Care.ROUGH),
                outOfScopeLabel,
                null,
                Thresholds.unfitted(left.size()),
                Origin.NONE);
    }

    /**
     * Neighbours stay together: what stands side by side in a file was often written by one person in one mood, and a part
     * by other people says more about strangers than one that has a sister of each phrase in training.
     */
    private int[] folds(int count) {
        Map<String, Integer> totals = new HashMap<>();
        examples.forEach(example -> totals.merge(example.label(), 1, Integer::sum));
        Map<String, Integer> dealt = new HashMap<>();
        return examples.stream()
                .mapToInt(example -> {
                    long at = dealt.merge(example.label(), 1, Integer::sum) - 1L;
                    int total = totals.getOrDefault(example.label(), 1);
                    // Few examples are dealt out in turn, or one part would have all of them.
                    return total < 2 * count ? (int) (at % count) : (int) (at * count / total);
                })
                .toArray();
    }

    private String trainedOn() {
        MessageDigest digest = sha256();
        for (Example example : examples) {
            digest.update((example.text() + '\t' + example.label() + '\n').getBytes(StandardCharsets.UTF_8));
        }
        digest.update((outOfScopeLabel + '\n' + aim).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
