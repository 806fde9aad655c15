package dev.frontdesk.intents.maxent;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What L-BFGS minimises: how surprised the weights are by the labels, plus the weights' squares over {@code 2c}. Rows
 * are walked for the probabilities and columns for the gradient, so that threads share nothing they write and the sums
 * come out the same on any number of cores. {@code StrictMath}: the same on any processor, too.
 */
final class SoftmaxLoss {
    private static final int BLOCK = 256;

    private final List<SparseVector> rows;
    private final int[] rowLabels;
    private final int labels;
    private final int features;
    private final float perSquare;
    private final int[] columnStarts;
    private final int[] columnRows;
    private final float[] columnValues;
    private final float[] residuals;
    private final double[] losses;

    SoftmaxLoss(List<SparseVector> rows, int[] rowLabels, int labels, int features, double c) {
        this.rows = rows;
        this.rowLabels = rowLabels;
        this.labels = labels;
        this.features = features;
        this.perSquare = (float) (1 / c);
        this.columnStarts = columnStarts(rows, features);
        this.columnRows = new int[columnStarts[features]];
        this.columnValues = new float[columnStarts[features]];
        this.residuals = new float[rows.size() * labels];
        this.losses = new double[rows.size()];
        fillColumns();
    }

    int dimension() {
        return features * labels;
    }

    /** The loss at these weights (feature-major), and its gradient into the second array. */
    double at(float[] weights, float[] gradient) {
        blocks(rows.size()).forEach(block -> eachOf(block, rows.size(), row -> predict(row, weights)));
        blocks(features).forEach(block -> eachOf(block, features, feature -> slope(feature, weights, gradient)));
        return Arrays.stream(losses).sum() + 0.5 * perSquare * Lbfgs.dot(weights, weights);
    }

    private void predict(int row, float[] weights) {
        int start = row * labels;
        Arrays.fill(residuals, start, start + labels, 0f);
        SparseVector vector = rows.get(row);
        int[] ids = vector.ids();
        float[] values = vector.values();
        int i = 0;
        for (; i + 4 <= ids.length; i += 4) {
            addFourScaled(weights, ids, values, i, residuals, start);
        }
        for (; i < ids.length; i++) {
            addScaled(weights, ids[i] * labels, values[i], residuals, start, labels);
        }
        losses[row] = softmax(start, start + rowLabels[row]);
    }

    /** Turns scores into probability minus truth, and returns the surprise. */
    private double softmax(int start, int truth) {
        float highest = Float.NEGATIVE_INFINITY;
        for (int k = start; k < start + labels; k++) {
            highest = Math.max(highest, residuals[k]);
        }
        double surprise = highest - residuals[truth];
        double sum = 0;
        for (int k = start; k < start + labels; k++) {
            double e = StrictMath.exp(residuals[k] - highest);
            residuals[k] = (float) e;
            sum += e;
        }
        float scale = (float) (1 / sum);
        for (int k = start; k < start + labels; k++) {
            residuals[k] *= scale;
        }
        residuals[truth] -= 1f;
        return surprise + StrictMath.log(sum);
    }

    private void slope(int feature, float[] weights, float[] gradient) {
        int at = feature * labels;
        for (int k = at; k < at + labels; k++) {
            gradient[k] = perSquare * weights[k];
        }
        int i = columnStarts[feature];
        int end = columnStarts[feature + 1];
        for (; i + 4 <= end; i += 4) {
            addFourScaled(residuals, columnRows, columnValues, i, gradient, at);
        }
        for (; i < end; i++) {
            addScaled(residuals, columnRows[i] * labels, columnValues[i], gradient, at, labels);
        }
    }

    /** Four at once: what is added to is read and written a quarter as often. */
    private void addFourScaled(float[] from, int[] blocks, float[] scales, int first, float[] to, int toAt) {
        int a = blocks[first] * labels;
        int b = blocks[first + 1] * labels;
        int c = blocks[first + 2] * labels;
        int d = blocks[first + 3] * labels;
        float p = scales[first];
        float q = scales[first + 1];
        float r = scales[first + 2];
        float s = scales[first + 3];
        for (int k = 0; k < labels; k++) {
            to[toAt + k] += p * from[a + k] + q * from[b + k] + r * from[c + k] + s * from[d + k];
        }
    }

    /** The inner loop of all training: plain enough for the compiler to use vector instructions. */
    private static void addScaled(float[] from, int fromAt, float scale, float[] to, int toAt, int count) {
        for (int k = 0; k < count; k++) {
            to[toAt + k] += scale * from[fromAt + k];
        }
    }

    private static int[] columnStarts(List<SparseVector> rows, int features) {
        int[] starts = new int[features + 1];
        for (SparseVector row : rows) {
            for (int id : row.ids()) {
                starts[id + 1]++;
            }
        }
        for (int id = 0; id < features; id++) {
            starts[id + 1] += starts[id];
        }
        return starts;
    }

    private void fillColumns() {
        int[] next = columnStarts.clone();
        for (int row = 0; row < rows.size(); row++) {
            SparseVector vector = rows.get(row);
            for (int i = 0; i < vector.ids().length; i++) {
                int at = next[vector.ids()[i]]++;
                columnRows[at] = row;
                columnValues[at] = vector.values()[i];
            }
        }
    }

    private static IntStream blocks(int count) {
        return IntStream.range(0, (count + BLOCK - 1) / BLOCK).parallel();
    }

    private static void eachOf(int block, int count, java.util.function.IntConsumer action) {
        for (int i = block * BLOCK; i < Math.min(count, (block + 1) * BLOCK); i++) {
            action.accept(i);
        }
    }
}
