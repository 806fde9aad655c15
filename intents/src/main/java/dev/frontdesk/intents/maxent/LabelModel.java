package dev.frontdesk.intents.maxent;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trained model. Immutable, so one serves every thread. Never fails, whatever the text. */
public final class LabelModel {
    private final Weights weights;
    private final String outOfScopeLabel;
    private final @Nullable Gate gate;
    private final Thresholds thresholds;
    private final String trainedOn;
    private final int outOfScope;

    LabelModel(Weights weights, String outOfScopeLabel, @Nullable Gate gate, Thresholds thresholds, String trainedOn) {
        this.weights = weights;
        this.outOfScopeLabel = outOfScopeLabel;
        this.gate = gate;
        this.thresholds = thresholds;
        this.trainedOn = trainedOn;
        this.outOfScope = weights.labels().indexOf(outOfScopeLabel);
    }

    public Judgement judge(String text) {
        Guess guess = guess(text);
        double outOfScopeProbability = outOfScopeProbability(guess);
        int[] top = guess.top();
        return new Judgement(
                candidates(guess, top, outOfScopeProbability), 1 - outOfScopeProbability, scores(guess, top));
    }

    Guess guess(String text) {
        Features features = Features.of(text);
        SparseVector vector = weights.vocabulary().vector(features);
        return new Guess(features, vector, weights.probabilities(vector), outOfScope);
    }

    private double outOfScopeProbability(Guess guess) {
        if (guess.recognisesNothing()) {
            return 1;
        }
        if (gate != null) {
            return gate.outOfScope(guess.gateScores(weights.vocabulary()));
        }
        if (outOfScope < 0) {
            // Nothing to be out of: how sure the best label is says the most.
            return 1 - guess.probabilities()[guess.top()[0]];
        }
        double out = guess.probabilities()[outOfScope];
        return out / (out + guess.probabilities()[guess.top()[0]]);
    }

    private int candidates(Guess guess, int[] top, double outOfScopeProbability) {
        boolean rejects = gate != null || outOfScope >= 0;
        if (guess.recognisesNothing() || (rejects && outOfScopeProbability >= thresholds.outOfScope())) {
            return 0;
        }
        if (top.length < 2 || share(guess, top[0]) >= thresholds.clear()) {
            return 1;
        }
        return top.length > 2 && share(guess, top[2]) >= thresholds.candidate() ? 3 : 2;
    }

    static double share(Guess guess, int label) {
        double outside = guess.outOfScope() < 0 ? 0 : guess.probabilities()[guess.outOfScope()];
        return guess.probabilities()[label] / Math.max(1e-12, 1 - outside);
    }

    private List<LabelScore> scores(Guess guess, int[] top) {
        return Arrays.stream(top)
                .mapToObj(label -> new LabelScore(weights.labels().get(label), guess.probabilities()[label]))
                .toList();
    }

    /** In-scope labels, in alphabetical order. */
    public List<String> labels() {
        return weights.labels().stream()
                .filter(label -> !label.equals(outOfScopeLabel))
                .toList();
    }

    /** The label that means "none of these", whether or not training had any example of it. */
    public String outOfScopeLabel() {
        return outOfScopeLabel;
    }

    /** SHA-256 of the training data, in hexadecimal. */
    public String trainedOn() {
        return trainedOn;
    }

    public Thresholds thresholds() {
        return thresholds;
    }

    Weights weights() {
        return weights;
    }

    @Nullable Gate gate() {
        return gate;
    }
}
