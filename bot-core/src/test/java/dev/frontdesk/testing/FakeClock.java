package dev.frontdesk.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that passes when a test says so. */
public final class FakeClock implements InstantSource {

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
