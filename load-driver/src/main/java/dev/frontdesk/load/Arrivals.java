package dev.frontdesk.load;

import java.util.Random;

/** When messages are due, in nanoseconds since the start, whatever the server does. */
interface Arrivals {

    /** The next moment; never earlier than the last one. */
    long next();

    enum Kind {
        POISSON,
        CONSTANT;

        Arrivals at(double perSecond, long seed) {
            return this == POISSON ? poisson(perSecond, new Random(seed)) : constant(perSecond);
        }
    }

    /** At random, as many people who know nothing of each other do: the same moments for the same dice. */
    static Arrivals poisson(double perSecond, Random dice) {
        return new Arrivals() {
            private double last;

            @Override
            public long next() {
                last += -Math.log(1 - dice.nextDouble()) / perSecond * 1e9;
                return (long) last;
            }
        };
    }

    static Arrivals constant(double perSecond) {
        return new Arrivals() {
            private long count;

            @Override
            public long next() {
                return (long) (count++ / perSecond * 1e9);
            }
        };
    }
}
