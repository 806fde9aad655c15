package dev.frontdesk.load;

import java.util.Random;

/** When the next message is due: a Poisson stream, the same for the same seed, in nanoseconds since the start. */
final class Arrivals {

    private final Random dice;
    private final double ratePerSecond;
    private double next;

    Arrivals(long seed, double ratePerSecond) {
        this.dice = new Random(seed);
        this.ratePerSecond = ratePerSecond;
    }

    long next() {
        next += -Math.log(1 - dice.nextDouble()) / ratePerSecond * 1e9;
        return (long) next;
    }
}
