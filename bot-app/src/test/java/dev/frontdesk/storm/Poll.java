package dev.frontdesk.storm;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Bounded waiting. */
public final class Poll {

    private static final Duration STEP = Duration.ofMillis(50);

    private Poll() {}

    /** Whether the condition came true within the limit. */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            pause(STEP);
        }
        return true;
    }

    public static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
