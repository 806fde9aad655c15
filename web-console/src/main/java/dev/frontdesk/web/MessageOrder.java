package dev.frontdesk.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * The order of this instance's writes. A number is taken before a write and given back when it is over, and readers look no further than
 * the first write still under way: whoever asks for what came after a message never misses one that was numbered before it and became
 * visible behind it. Numbers are the clock's milliseconds times 1000, so that several instances interleave.
 */
class MessageOrder {

    static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long A_MILLISECOND = 1_000;

    private final InstantSource clock;
    private final LongSupplier stored;
    private final Lock lock = new ReentrantLock();
    private final Condition finished = lock.newCondition();
    private final TreeSet<Long> underWay = new TreeSet<>();
    private boolean seeded;
    private long last;
    private long count;

    /** @param stored the highest number stored so far; asked once, at the first use */
    MessageOrder(InstantSource clock, LongSupplier stored) {
        this.clock = clock;
        this.stored = stored;
    }

    /** The number of a moment, by which lines of a certain age are found. */
    static long numberAt(long epochMillis) {
        return epochMillis * A_MILLISECOND;
    }

    /** A number above all others; {@link #done} must follow. */
    long take() {
        lock.lock();
        try {
            seed();
            last = Math.max(last + 1, numberAt(clock.millis()));
            underWay.add(last);
            return last;
        } finally {
            lock.unlock();
        }
    }

    /** The write is over, well or not. */
    void done(long number) {
        lock.lock();
        try {
            underWay.remove(number);
            count++;
            finished.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Up to here everything of this instance is written, and nothing will be added. */
    long visible() {
        lock.lock();
        try {
            seed();
            if (!underWay.isEmpty()) {
                return underWay.first() - 1;
            }
            last = Math.max(last, numberAt(clock.millis()));
            return last;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until readers see the line with this number, {@link #PATIENCE} at most. */
    void awaitVisible(long number) {
        lock.lock();
        try {
            var left = PATIENCE.toNanos();
            while (left > 0 && !underWay.isEmpty() && underWay.first() <= number) {
                left = finished.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a write to be over since the {@code seen}th, at most so long; returns how many are over. */
    long awaitWrite(long seen, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            var left = atMost.toNanos();
            while (left > 0 && count == seen) {
                left = finished.awaitNanos(left);
            }
            return count;
        } finally {
            lock.unlock();
        }
    }

    private void seed() {
        if (!seeded) {
            last = stored.getAsLong();
            seeded = true;
        }
    }
}
