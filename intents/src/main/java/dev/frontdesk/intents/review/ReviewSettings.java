package dev.frontdesk.intents.review;

/**
 * What counts as a find.
 *
 * @param outOfScopeLabel the label that is none of the others
 * @param similarity from which two phrases are near-duplicates: above 0, at most 1
 * @param wanted phrases of each label; with fewer it is thin
 * @param wantedOutOfScope the same of the out-of-scope label
 * @param folds whether to train five models, each on four fifths, and see what they get wrong; this takes minutes
 */
public record ReviewSettings(
        String outOfScopeLabel, double similarity, int wanted, int wantedOutOfScope, boolean folds) {
    public static final double SIMILARITY = 0.7;
    public static final int WANTED = 120;
    public static final int WANTED_OUT_OF_SCOPE = 800;

    /** @throws IllegalArgumentException when the similarity is not above 0 and at most 1 */
    public ReviewSettings {
        if (!(similarity > 0 && similarity <= 1)) {
            throw new IllegalArgumentException("The similarity is above 0 and at most 1, not " + similarity + ".");
        }
    }

    public static ReviewSettings standard(String outOfScopeLabel) {
        return new ReviewSettings(outOfScopeLabel, SIMILARITY, WANTED, WANTED_OUT_OF_SCOPE, true);
    }

    public ReviewSettings withoutFolds() {
        return new ReviewSettings(outOfScopeLabel, similarity, wanted, wantedOutOfScope, false);
    }

    int wanted(String label) {
        return label.equals(outOfScopeLabel) ? wantedOutOfScope : wanted;
    }
}
