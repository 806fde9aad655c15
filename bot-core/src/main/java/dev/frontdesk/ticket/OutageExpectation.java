package dev.frontdesk.ticket;

import dev.frontdesk.conversation.Expectation;
import dev.frontdesk.conversation.Scene;
import dev.frontdesk.intents.Prior;
import dev.frontdesk.outbox.Chore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;

/** While an outage is open, a vague "nothing works" is more likely another report of it, or the question whether it is over. */
@Component
class OutageExpectation implements Expectation, Chore {

    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(15);
    private static final Duration FRESH = Duration.ofHours(12);
    private static final int NEWEST = 50;
    private static final Prior RUNNING = new Prior(Map.of("report-outage", 0.8, "ask-status", 0.8));

    private final Tickets tickets;
    private final InstantSource clock;
    private volatile boolean running;
    private volatile Instant lookAgain = Instant.EPOCH;

    OutageExpectation(Tickets tickets, InstantSource clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    public Prior expected(Scene scene) {
        return running ? RUNNING : Prior.NONE;
    }

    @Override
    public void look() {
        var now = clock.instant();
        if (now.isBefore(lookAgain)) {
            return;
        }
        running = tickets.newest(NEWEST).stream()
                .anyMatch(ticket -> ticket.intent().equals("report-outage")
                        && ticket.state().live()
                        && ticket.openedAt().plus(FRESH).isAfter(now));
        lookAgain = now.plus(LOOKED_AT_EVERY);
    }
}
