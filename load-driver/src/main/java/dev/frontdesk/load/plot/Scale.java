package dev.frontdesk.load.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Where a value lies on the drawing. */
interface Scale {

    double at(double value);

    static Scale linear(double from, double to, double start, double end) {
        return value -> start + (value - from) / (to - from) * (end - start);
    }

    /** Equal factors are equal distances. What is below {@code from} lies on it. */
    static Scale log(double from, double to, double start, double end) {
        Scale exponents = linear(Math.log10(from), Math.log10(to), start, end);
        return value -> exponents.at(Math.log10(Math.max(value, from)));
    }

    /** The largest number at or below that is 1, 2 or 5 and zeros. */
    static double below(double value) {
        double decade = decade(value);
        return DoubleStream.of(5, 2, 1)
                .map(part -> part * decade)
                .filter(round -> round <= value)
                .findFirst()
                .orElse(decade);
    }

    /** The smallest number at or above that is one of these and zeros; the last of them is 10. */
    static double above(double value, double... parts) {
        double decade = decade(value);
        return DoubleStream.of(parts)
                .map(part -> part * decade)
                .filter(round -> round >= value)
                .findFirst()
                .orElse(10 * decade);
    }

    /** 1, 2, 5, 10, 20 … between two such numbers, both included. */
    static List<Double> steps(double from, double to) {
        List<Double> steps = new ArrayList<>();
        for (double step = from; step < to * 1.01; step = above(step * 1.01, 1, 2, 5, 10)) {
            steps.add(step);
        }
        return steps;
    }

    private static double decade(double value) {
        return Math.pow(10, Math.floor(Math.log10(value)));
    }
}
