package dev.frontdesk.load.plot;

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

    /** The power of ten at or below. */
    static double decadeBelow(double value) {
        return Math.pow(10, Math.floor(Math.log10(value)));
    }

    /** The power of ten at or above. */
    static double decadeAbove(double value) {
        return Math.pow(10, Math.ceil(Math.log10(value)));
    }

    /** A round number at or above: 1, 2 or 5 and zeros. */
    static double roundAbove(double value) {
        double decade = decadeBelow(value);
        return DoubleStream.of(1, 2, 5, 10)
                .map(step -> step * decade)
                .filter(round -> round >= value)
                .findFirst()
                .orElseThrow();
    }
}
