package dev.frontdesk.intents.maxent;

import org.jspecify.annotations.Nullable;

/**
 * Where a model comes from.
 *
 * @param trainedOn SHA-256 of the training data, in hexadecimal
 * @param examples as many it was trained on
 * @param aim what its decisions were drawn for: {@code accuracy} or {@code cost}
 * @param rejectWeight how many texts wrongly rejected one text rightly rejected was worth; 1 unless said otherwise
 * @param figures how well models of a part of the data did on the rest; null where there was too little to try
 */
public record Origin(
        String trainedOn,
        int examples,
        String aim,
        double rejectWeight,
        @Nullable Figures figures) {

    static final Origin NONE = new Origin("", 0, "", 1, null);

    /**
     * Shares, 0 to 1; 0 where there was nothing to measure. Rejecting is predicting the out-of-scope label.
     *
     * @param examples as many were tried
     * @param accuracy right ones of all
     * @param clear decided without asking, of those in scope
     */
    public record Figures(
            int examples,
            double accuracy,
            double inScopeAccuracy,
            double topThreeAccuracy,
            double outOfScopeRecall,
            double outOfScopePrecision,
            double clear) {}
}
