package dev.frontdesk.intents.maxent;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gate, and where to draw the lines, from what models said about texts they had not seen. */
record Calibration(@Nullable Gate gate, Thresholds thresholds) {
    /** With fewer examples of "none of these" a gate would be fitted to accidents. */
    private static final int LEAST_OUT_OF_SCOPE = 20;

    /** Assumed of real use, whatever the training set holds: about one message in seven is none of ours. */
    private static final double OUT_OF_SCOPE_SHARE = 0.15;

    /** When the best label is called clear it should be right this often. */
    private static final double CLEAR_PRECISION = 0.75;

    static Calibration of(List<Unseen> all) {
        List<Unseen> rows = all.stream().filter(Unseen::usable).toList();
        long outside = rows.stream().filter(Unseen::outOfScope).count();
        if (outside < LEAST_OUT_OF_SCOPE || outside == rows.size()) {
            return new Calibration(null, clearOnly(rows));
        }
        double weight = OUT_OF_SCOPE_SHARE / (1 - OUT_OF_SCOPE_SHARE) * (rows.size() - outside) / outside;
        Gate gate = GateFit.of(rows.stream()
                .map(row -> new GateFit.Row(row.gateScores(), row.outOfScope(), row.outOfScope() ? weight : 1))
                .toList());
        List<Unseen> gated = rows.stream()
                .map(row -> row.rejectedWith(gate.outOfScope(row.gateScores())))
                .toList();
        double outOfScope = bestF1(gated, weight);
        List<Unseen> let = gated.stream()
                .filter(row -> row.rejectProbability() < outOfScope)
                .toList();
        return new Calibration(gate, new Thresholds(outOfScope, clear(let), Thresholds.UNFITTED.candidate()));
    }

    private static Thresholds clearOnly(List<Unseen> rows) {
        if (rows.size() < MaxentTraining.FEW) {
            return Thresholds.UNFITTED;
        }
        return new Thresholds(Thresholds.UNFITTED.outOfScope(), clear(rows), Thresholds.UNFITTED.candidate());
    }

    /** The probability from which rejecting balances what is wrongly rejected against what is wrongly let in. */
    private static double bestF1(List<Unseen> rows, double weight) {
        List<Unseen> sorted = rows.stream()
                .sorted(Comparator.comparingDouble(Unseen::rejectProbability).reversed())
                .toList();
        double outside = weight * rows.stream().filter(Unseen::outOfScope).count();
        double hits = 0;
        double rejects = 0;
        double best = 0;
        double threshold = 0.5;
        for (Unseen row : sorted) {
            rejects += row.outOfScope() ? weight : 1;
            hits += row.outOfScope() ? weight : 0;
            double f1 = 2 * hits / (rejects + outside);
            if (f1 > best) {
                best = f1;
                threshold = row.rejectProbability();
            }
        }
        return threshold;
    }

    /** The lowest share of the best label from which on it is right often enough. */
    private static double clear(List<Unseen> rows) {
        List<Unseen> sorted = rows.stream()
                .sorted(Comparator.comparingDouble(Unseen::bestShare).reversed())
                .toList();
        int right = 0;
        double threshold = 0.9;
        for (int i = 0; i < sorted.size(); i++) {
            right += sorted.get(i).bestIsRight() ? 1 : 0;
            if (right >= CLEAR_PRECISION * (i + 1)) {
                threshold = Math.min(threshold, sorted.get(i).bestShare());
            }
        }
        return Math.clamp(threshold, 0.15, 0.9);
    }
}
