package dev.frontdesk.intents.maxent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Examples to a model: weights from all of them, the gate and the thresholds from what models trained on a part of them
 * say about the rest. The same examples give the same model, bit for bit.
 */
public final class Training {
    private final List<Example> examples;
    private final List<Example> valid;
    private final String outOfScopeLabel;
    private final List<String> labels;

    private Training(List<Example> examples, List<Example> valid, String outOfScopeLabel) {
        this.examples = examples;
        this.valid = valid;
        this.outOfScopeLabel = outOfScopeLabel;
        this.labels = examples.stream().map(Example::label).distinct().sorted().toList();
    }

    /**
     * @param valid further examples, only to fit the gate and the thresholds; may be empty
     * @throws DataException when no example is in scope
     */
    public static LabelModel of(List<Example> examples, List<Example> valid, String outOfScopeLabel) {
        Training training = new Training(examples, valid, outOfScopeLabel);
        if (training.labels.stream().allMatch(outOfScopeLabel::equals)) {
            throw new DataException("There is no example of any label but \"" + outOfScopeLabel + "\".");
        }
        return training.model();
    }

    private LabelModel model() {
        Weights weights = MaxentTraining.of(examples, labels, outOfScopeLabel);
        LabelModel unfitted = new LabelModel(weights, outOfScopeLabel, null, Thresholds.UNFITTED, trainedOn());
        List<Unseen> unseen = new ArrayList<>(examples.size() < MaxentTraining.FEW ? List.of() : outOfFold());
        valid.forEach(example -> unseen.add(Unseen.of(unfitted, example)));
        Calibration calibration = Calibration.of(unseen);
        return new LabelModel(weights, outOfScopeLabel, calibration.gate(), calibration.thresholds(), trainedOn());
    }

    private List<Unseen> outOfFold() {
        int folds = examples.size() < 5_000 ? 5 : 3;
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
                part.parallelStream().map(example -> Unseen.of(model, example)).forEachOrdered(unseen::add);
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
                MaxentTraining.of(rest, left, outOfScopeLabel), outOfScopeLabel, null, Thresholds.UNFITTED, "");
    }

    /** Each label's examples are dealt out in turn, so that every part has some of each. */
    private int[] folds(int count) {
        Map<String, Integer> dealt = new HashMap<>();
        return examples.stream()
                .mapToInt(example -> dealt.merge(example.label(), 1, Integer::sum) % count)
                .toArray();
    }

    private String trainedOn() {
        MessageDigest digest = sha256();
        for (List<Example> part : List.of(examples, valid)) {
            for (Example example : part) {
                digest.update((example.text() + '\t' + example.label() + '\n').getBytes(StandardCharsets.UTF_8));
            }
            digest.update((byte) 0);
        }
        digest.update(outOfScopeLabel.getBytes(StandardCharsets.UTF_8));
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
