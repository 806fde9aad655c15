package dev.frontdesk.intents.maxent;

import dev.frontdesk.intents.wording.Wording;
import dev.frontdesk.intents.wording.Wording.Part;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A trained model. Immutable, so one serves every thread. Never fails, whatever the text. */
public final class LabelModel {
    private final Weights weights;
    private final String outOfScopeLabel;
    private final @Nullable Gate gate;
    private final Thresholds thresholds;
    private final Origin origin;
    private final int outOfScope;
    private final Spelling spelling;

    LabelModel(Weights weights, String outOfScopeLabel, @Nullable Gate gate, Thresholds thresholds, Origin origin) {
        this.weights = weights;
        this.outOfScopeLabel = outOfScopeLabel;
        this.gate = gate;
        this.thresholds = thresholds;
        this.origin = origin;
        this.outOfScope = weights.labels().indexOf(outOfScopeLabel);
        this.spelling = new Spelling(weights.vocabulary());
    }

    /** Of several sentences each is read by itself, too: one of them may say it clearly, or two of them different things. */
    public Judgement judge(String text) {
        Wording wording = Wording.of(text);
        Lookup lookup = weights.vocabulary().lookup();
        Map<String, List<String>> spelled = new HashMap<>();
        Judgement whole = judged(wording.whole(), lookup, spelled);
        // Reading each part costs as much as reading the whole: only where it may tell something else.
        boolean mayDiffer = !whole.clear() || wording.parts().stream().anyMatch(Part::adds);
        return wording.parts().size() > 1 && mayDiffer
                ? Together.of(whole, wording.parts(), part -> judged(part, lookup, spelled))
                : whole;
    }

    private Judgement judged(String text, Lookup lookup, Map<String, List<String>> spelled) {
        Guess guess = guessed(text, lookup, spelled);
        double outOfScopeProbability = outOfScopeProbability(guess);
        int[] top = guess.top();
        return new Judgement(
                candidates(guess, top, outOfScopeProbability),
                1 - outOfScopeProbability,
                scores(guess, top),
                List.of());
    }

    /** What the weights say of a message as a whole. */
    Guess guess(String text) {
        return guessed(Wording.of(text).whole(), weights.vocabulary().lookup(), new HashMap<>());
    }

    private Guess guessed(String text, Lookup lookup, Map<String, List<String>> spelled) {
        List<String> tokens = spelling.corrected(Tokens.of(text), spelled);
        SparseVector vector = weights.vocabulary().vector(tokens, lookup);
        return new Guess(tokens, vector, weights.probabilities(vector), outOfScope);
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
        if (guess.recognisesNothing()
                || (rejects && outOfScopeProbability >= thresholds.outOfScope()[top[0]])) {
            return 0;
        }
        if (top.length < 2 || share(guess, top[0]) >= thresholds.clear()[top[0]]) {
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
        return origin.trainedOn();
    }

    /** What it was made of and for, and how well it did on examples left out. */
    public Origin origin() {
        return origin;
    }

    Thresholds thresholds() {
        return thresholds;
    }

    Weights weights() {
        return weights;
    }

    @Nullable Gate gate() {
        return gate;
    }
}
