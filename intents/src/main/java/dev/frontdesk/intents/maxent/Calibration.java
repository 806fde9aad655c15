package dev.frontdesk.intents.maxent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gate, and where to draw the lines, from what models said about texts they had not seen. */
record Calibration(@Nullable Gate gate, Thresholds thresholds) {
    /** With fewer examples of "none of these" a gate would be fitted to accidents. */
    private static final int LEAST_OUT_OF_SCOPE = 20;

    /** In fitting the gate: so that neither side is drowned, whatever the training set holds. */
    private static final double GATE_SHARE = 0.15;

    /** A label's own line is drawn as if so many rows of all labels together were its own, or few rows would draw it at random. */
    private static final double SHARED_ROWS = 400;

    /** Rows to be rejected are few, and those of one label fewer. */
    private static final double SHARED_ROWS_OF_REJECTION = 2_000;

    /**
     * Around its lowest point the cost is nearly flat, and of all lines this close to it the one that rejects most is taken:
     * what strangers bring is less like the out-of-scope examples than those are like each other.
     */
    private static final double FLAT = 0.001;

    static Calibration of(List<Unseen> all, int labels, Aim aim) {
        List<Unseen> rows = all.stream().filter(Unseen::usable).toList();
        long outside = rows.stream().filter(Unseen::outOfScope).count();
        long inside = rows.size() - outside;
        if (outside < LEAST_OUT_OF_SCOPE || inside == 0) {
            return new Calibration(null, withoutGate(rows, labels, aim));
        }
        double fitWeight = Aim.outOfScopeWeight(inside, outside, GATE_SHARE);
        Gate gate = GateFit.of(rows.stream()
                .map(row -> new GateFit.Row(row.gateScores(), row.outOfScope(), row.outOfScope() ? fitWeight : 1))
                .toList());
        List<Unseen> gated = gated(rows, gate);
        double weight = Aim.outOfScopeWeight(inside, outside, aim.outOfScopeShare());
        // The lines depend on each other: what is let in decides what "clear" costs, and that what letting in costs.
        double[] clear = Thresholds.filled(labels, Thresholds.unfitted(1).clear()[0]);
        double[] outOfScope = Thresholds.filled(labels, 0.5);
        for (int round = 0; round < 2; round++) {
            Thresholds before = Thresholds.of(outOfScope, clear);
            outOfScope = rejections(gated, labels, before, aim, weight);
            double[] lines = outOfScope;
            List<Unseen> letIn = gated.stream()
                    .filter(row -> row.rejectProbability() < lines[row.best()])
                    .toList();
            clear = new Lines(letIn, labels, row -> row.shares()[0], (row, at) -> clear(row, at, aim, weight))
                    .drawn(SHARED_ROWS, 0);
        }
        return new Calibration(gate, Thresholds.of(outOfScope, clear));
    }

    private static double[] rejections(List<Unseen> rows, int labels, Thresholds before, Aim aim, double weight) {
        double all = rows.stream()
                .mapToDouble(row -> row.outOfScope() ? weight * aim.letIn() : aim.rejection())
                .sum();
        return new Lines(rows, labels, Unseen::rejectProbability, (row, at) -> reject(row, at, before, aim, weight))
                .drawn(SHARED_ROWS_OF_REJECTION, FLAT * all / rows.size());
    }

    static List<Unseen> gated(List<Unseen> rows, Gate gate) {
        return rows.stream()
                .map(row -> row.rejectedWith(gate.outOfScope(row.gateScores())))
                .toList();
    }

    private static Thresholds withoutGate(List<Unseen> rows, int labels, Aim aim) {
        List<Unseen> inside = rows.stream().filter(row -> !row.outOfScope()).toList();
        if (inside.size() < MaxentTraining.FEW) {
            return Thresholds.unfitted(labels);
        }
        double[] clear = new Lines(inside, labels, row -> row.shares()[0], (row, at) -> clear(row, at, aim, 1))
                .drawn(SHARED_ROWS, 0);
        return Thresholds.of(Thresholds.unfitted(labels).outOfScope(), clear);
    }

    /** What it costs to reject this row from {@code at} on. */
    private static double reject(Unseen row, double at, Thresholds lines, Aim aim, double weight) {
        if (row.rejectProbability() >= at) {
            return row.outOfScope() ? 0 : aim.rejection();
        }
        return letIn(row, aim.countsQuestions() ? lines.clear()[row.best()] : 0, lines.candidate(), aim, weight);
    }

    private static double clear(Unseen row, double at, Aim aim, double weight) {
        return letIn(row, at, Thresholds.unfitted(1).candidate(), aim, weight);
    }

    private static double letIn(Unseen row, double clear, double candidate, Aim aim, double weight) {
        boolean asks = row.shares().length > 1 && row.shares()[0] < clear;
        if (row.outOfScope()) {
            return weight * (asks ? Math.min(aim.uselessQuestion(), aim.letIn()) : aim.letIn());
        }
        if (asks) {
            return row.offered(candidate) ? aim.question() : aim.uselessQuestion();
        }
        return row.bestIsRight() ? 0 : aim.wrongAction();
    }
}
