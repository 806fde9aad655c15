package dev.frontdesk.conversation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether accepted messages are worked on: {@code frontdesk.inbox.age} in seconds, {@code frontdesk.inbox.parked}. */
@Component("inboxHealthIndicator")
class InboxHealth extends AbstractHealthIndicator {

    private static final Duration TOO_OLD = Duration.ofMinutes(1);

    private final MongoInbox inbox;

    InboxHealth(MongoInbox inbox, MeterRegistry meters) {
        super("the inbox could not be read");
        this.inbox = inbox;
        Gauge.builder("frontdesk.inbox.age", inbox, i -> i.oldestWaiting().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("Age of the oldest message that nobody is at work on")
                .register(meters);
        Gauge.builder("frontdesk.inbox.parked", inbox, MongoInbox::parkedCount)
                .description("Messages that failed five times")
                .register(meters);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var age = inbox.oldestWaiting();
        health.withDetail("oldestWaitingSeconds", age.toSeconds()).withDetail("parked", inbox.parkedCount());
        if (age.compareTo(TOO_OLD) > 0) {
            health.down()
                    .withDetail(
                            "problem", "accepted messages wait for more than a minute: is every instance overloaded?");
        } else {
            health.up();
        }
    }
}
