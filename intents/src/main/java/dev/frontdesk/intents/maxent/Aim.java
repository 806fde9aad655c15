package dev.frontdesk.intents.maxent;

/**
 * What the decisions are drawn for. All costs are in questions the bot asks and need not have asked.
 *
 * @param name what a model file remembers
 * @param wrongAction an in-scope text taken for the wrong label without asking
 * @param question several labels offered, the right one among them
 * @param uselessQuestion several labels offered, the right one not among them
 * @param rejection an in-scope text called unknown
 * @param letIn an out-of-scope text taken for a label without asking
 * @param outOfScopeShare which part of real messages is assumed to be out of scope; 0 to take the examples as they come
 */
public record Aim(
        String name,
        double wrongAction,
        double question,
        double uselessQuestion,
        double rejection,
        double letIn,
        double outOfScopeShare) {

    /** A wrong action costs more than a question: what a help desk wants. About one message in seven is assumed to be none of its. */
    public static final Aim COST = new Aim("cost", 4, 1, 3, 3, 4, 0.15);

    /** Most messages right. */
    public static Aim accuracy() {
        return accuracy(1);
    }

    /**
     * @param rejectWeight how many texts wrongly rejected one out-of-scope text rightly rejected is worth
     * @throws DataException unless the weight is more than 0 and at most 1,000
     */
    public static Aim accuracy(double rejectWeight) {
        if (!(rejectWeight > 0 && rejectWeight <= 1_000)) {
            throw new DataException(
                    "The weight of a rejection is more than 0 and at most 1000, not " + rejectWeight + ".");
        }
        return new Aim("accuracy", 1, 0.4, 1, 1, rejectWeight, 0);
    }

    /** Whether a question asked changes what letting a text in is worth; where the best label alone is counted it does not. */
    boolean countsQuestions() {
        return outOfScopeShare > 0;
    }

    /** What an out-of-scope example counts in fitting, so that all of them are the assumed share of all messages. */
    static double outOfScopeWeight(long inScope, long outOfScope, double share) {
        return share <= 0 || outOfScope == 0 ? 1 : share / (1 - share) * inScope / outOfScope;
    }
}
