package dev.frontdesk.slack.backfill;

import java.time.Duration;

/** Waits; a test lets its own time pass instead. */
@FunctionalInterface
interface Rest {

    void rest(Duration time) throws InterruptedException;
}
