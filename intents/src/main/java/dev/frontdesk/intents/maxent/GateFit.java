package dev.frontdesk.intents.maxent;

import java.util.Arrays;
import java.util.List;

/** Fits a gate by Newton's method on rows the underlying model had not seen in training. */
final class GateFit {
    private static final int ROUNDS = 25;
    private static final double RIDGE = 1.0;
    private static final int SIZE = Gate.SCORES + 1;

    @SuppressWarnings("ArrayRecordComponent") // lives as long as one training
    record Row(double[] scores, boolean outOfScope, double weight) {}

    private final List<Row> rows;
    private final double[] means = new double[Gate.SCORES];
    private final double[] spreads = new double[Gate.SCORES];
    private final double[] weights = new double[SIZE];

    private GateFit(List<Row> rows) {
        this.rows = rows;
    }

    static Gate of(List<Row> rows) {
        GateFit fit = new GateFit(rows);
        fit.standardise();
        for (int round = 0; round < ROUNDS; round++) {
            fit.step();
        }
        return new Gate(fit.means, fit.spreads, fit.weights);
    }

    private void standardise() {
        double total = rows.stream().mapToDouble(Row::weight).sum();
        for (int i = 0; i < Gate.SCORES; i++) {
            double sum = 0;
            double squares = 0;
            for (Row row : rows) {
                sum += row.weight() * row.scores()[i];
                squares += row.weight() * row.scores()[i] * row.scores()[i];
            }
            means[i] = sum / total;
            spreads[i] = Math.max(1e-6, Math.sqrt(Math.max(0, squares / total - means[i] * means[i])));
        }
    }

    private void step() {
        Gate gate = new Gate(means, spreads, weights);
        double[][] system = new double[SIZE][SIZE + 1];
        for (Row row : rows) {
            double p = gate.outOfScope(row.scores());
            double[] x = standard(row.scores());
            double error = row.weight() * ((row.outOfScope() ? 1 : 0) - p);
            double bend = row.weight() * Math.max(1e-9, p * (1 - p));
            for (int i = 0; i < SIZE; i++) {
                system[i][SIZE] += error * x[i];
                for (int j = 0; j < SIZE; j++) {
                    system[i][j] += bend * x[i] * x[j];
                }
            }
        }
        for (int i = 0; i < Gate.SCORES; i++) {
            system[i][i] += RIDGE;
            system[i][SIZE] -= RIDGE * weights[i];
        }
        system[Gate.SCORES][Gate.SCORES] += 1e-9;
        addSolution(system);
    }

    private double[] standard(double[] scores) {
        double[] x = new double[SIZE];
        Arrays.setAll(x, i -> i < Gate.SCORES ? Math.clamp((scores[i] - means[i]) / spreads[i], -6, 6) : 1);
        return x;
    }

    /** Gauss–Jordan with pivoting, on ten unknowns. */
    private void addSolution(double[][] system) {
        for (int column = 0; column < SIZE; column++) {
            int pivot = column;
            for (int row = column; row < SIZE; row++) {
                pivot = Math.abs(system[row][column]) > Math.abs(system[pivot][column]) ? row : pivot;
            }
            double[] swapped = system[column];
            system[column] = system[pivot];
            system[pivot] = swapped;
            for (int row = 0; row < SIZE; row++) {
                if (row != column) {
                    subtract(system[column], system[row][column] / system[column][column], system[row]);
                }
            }
        }
        for (int i = 0; i < SIZE; i++) {
            weights[i] += system[i][SIZE] / system[i][i];
        }
    }

    private static void subtract(double[] from, double times, double[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] -= times * from[i];
        }
    }
}
