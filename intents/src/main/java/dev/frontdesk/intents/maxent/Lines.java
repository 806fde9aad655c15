package dev.frontdesk.intents.maxent;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** For each label the line at which its rows, and a share of everybody's, cost least. */
final class Lines {
    /** As many places are tried for each line, and as many again near each end, where the lines mostly are. */
    private static final int PLACES = 150;

    private static final double END = 0.1;

    private final int rows;
    private final double[] places;
    private final double[][] costs;
    private final double[] together;
    private final int[] counts;

    /**
     * @param value where a row stands
     * @param cost what a row costs when the line is drawn at a place
     */
    Lines(List<Unseen> rows, int labels, ToDoubleFunction<Unseen> value, ToDoubleBiFunction<Unseen, Double> cost) {
        this.rows = Math.max(1, rows.size());
        this.places = places(rows, value);
        this.costs = new double[labels][places.length];
        this.together = new double[places.length];
        this.counts = new int[labels];
        for (Unseen row : rows) {
            counts[row.best()]++;
            for (int i = 0; i < places.length; i++) {
                double added = cost.applyAsDouble(row, places[i]);
                costs[row.best()][i] += added;
                together[i] += added;
            }
        }
    }

    /**
     * @param shared as many rows of all labels count as each label's own
     * @param flat how much more a row may cost than at the best place for the lowest place to be taken
     */
    double[] drawn(double shared, double flat) {
        double[] lines = new double[costs.length];
        for (int label = 0; label < lines.length; label++) {
            lines[label] = places[lowest(costs[label], shared / rows, flat * (counts[label] + shared))];
        }
        return lines;
    }

    private int lowest(double[] own, double share, double tolerance) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < own.length; i++) {
            best = Math.min(best, own[i] + share * together[i]);
        }
        int at = 0;
        while (own[at] + share * together[at] > best + tolerance) {
            at++;
        }
        return at;
    }

    /** Half-way between values that occur, so that no example lies on a line; below all; and above all. */
    private static double[] places(List<Unseen> rows, ToDoubleFunction<Unseen> value) {
        double[] sorted = rows.stream().mapToDouble(value).sorted().distinct().toArray();
        return IntStream.rangeClosed(0, PLACES)
                .mapToDouble(i -> (double) i / PLACES)
                .flatMap(part -> DoubleStream.of(part, part * END, 1 - part * END))
                .mapToInt(part -> (int) Math.round(part * sorted.length))
                .distinct()
                .sorted()
                .mapToDouble(at -> at == 0 ? 0 : at == sorted.length ? 2 : (sorted[at - 1] + sorted[at]) / 2)
                .toArray();
    }
}
