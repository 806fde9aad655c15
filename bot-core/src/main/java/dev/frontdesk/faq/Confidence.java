package dev.frontdesk.faq;

/**
 * How probable it is that an article is the right one: logistic regression over what the search knows. docs/faq-search.md
 * says what the figures were fitted on.
 */
final class Confidence {

    /** Whether what the question was understood as agrees with the article. */
    enum Intent {
        /** It is the intent's only article. */
        SETTLES(-3.15),
        AGREES(-3.78),
        DIFFERS(-4.30),
        UNKNOWN(-4.72);

        private final double weight;

        Intent(double weight) {
            this.weight = weight;
        }
    }

    private static final double WORDS = 1.91;
    private static final double LEAD = 3.03;
    private static final double SAYS_ENOUGH = 2.01;

    /** The weight of three or four telling words; more of them tell nothing more. */
    private static final double ENOUGH = 8;

    /** Below it nothing telling was said, as in "it does not work"; such questions were not among those fitted. */
    private static final double LEAST = 2;

    private Confidence() {}

    /**
     * From 0 to 1.
     *
     * @param words how well the words fit, see {@link ArticleIndex}, without what the intent adds
     * @param lead by how much it is ahead of the next one, as a part of its own; below 0 if another one is ahead
     * @param asked the weight of the words asked
     */
    static double of(Intent intent, double words, double lead, double asked) {
        if (asked < LEAST) {
            return 0;
        }
        double sum = intent.weight + WORDS * words + LEAD * lead + SAYS_ENOUGH * Math.min(1, asked / ENOUGH);
        return 1 / (1 + Math.exp(-sum));
    }
}
