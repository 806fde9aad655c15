package dev.frontdesk.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether what is to be said goes out: {@code frontdesk.outbox.age} in seconds, {@code frontdesk.outbox.parked}. */
@Component("outboxHealthIndicator")
class OutboxHealth extends AbstractHealthIndicator {

    private static final Duration TOO_OLD = Duration.ofMinutes(5);

    private final Outbox outbox;

    OutboxHealth(Outbox outbox, MeterRegistry meters) {
        super("the outbox could not be read");
        this.outbox = outbox;
        Gauge.builder("frontdesk.outbox.age", outbox, o -> o.oldestWaiting().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("Age of the oldest message that should have been sent by now")
                .register(meters);
        Gauge.builder("frontdesk.outbox.parked", outbox, Outbox::parkedCount)
                .description("Messages that were given up")
                .register(meters);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var age = outbox.oldestWaiting();
        health.withDetail("oldestWaitingSeconds", age.toSeconds()).withDetail("parked", outbox.parkedCount());
        if (age.compareTo(TOO_OLD) > 0) {
            health.down()
                    .withDetail("problem", "messages wait to be sent for more than five minutes: is a platform away?");
        } else {
            health.up();
        }
    }
}
