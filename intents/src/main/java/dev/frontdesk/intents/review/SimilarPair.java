package dev.frontdesk.intents.review;

/** Two phrases that say the same in nearly the same letters; {@code similarity} up to 1, which is the same text but for case, marks and digits. */
public record SimilarPair(String label, String text, String otherLabel, String otherText, double similarity) {

    /** Long texts in which a letter or a word differs: nobody could tell why they mean different things. */
    private static final double NEARLY_IDENTICAL = 0.9;

    public boolean contradicts() {
        return across() && similarity >= NEARLY_IDENTICAL;
    }

    public boolean across() {
        return !label.equals(otherLabel);
    }
}
