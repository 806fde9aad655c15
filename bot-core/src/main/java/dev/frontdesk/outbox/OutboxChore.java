package dev.frontdesk.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Sends what is due again, and forgets what was sent more than eight days ago. */
@Component
class OutboxChore implements Chore {

    private static final Duration KEPT = Duration.ofDays(8);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final Outbox outbox;
    private final Courier courier;
    private final InstantSource clock;
    private Instant forgotten = Instant.EPOCH;

    OutboxChore(Outbox outbox, Courier courier, InstantSource clock) {
        this.outbox = outbox;
        this.courier = courier;
        this.clock = clock;
    }

    @Override
    public void look() {
        courier.sweep();
        var now = clock.instant();
        if (forgotten.plus(FORGET_EVERY).isBefore(now)) {
            forgotten = now;
            outbox.forget(now.minus(KEPT));
        }
    }
}
