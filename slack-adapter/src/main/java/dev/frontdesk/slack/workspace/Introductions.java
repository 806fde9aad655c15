package dev.frontdesk.slack.workspace;

import dev.frontdesk.chat.DeliveryFailed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Slack who somebody is: one call at a time for each, and after a failure none for half a minute. Never throws. */
final class Introductions {

    private static final Logger LOG = LoggerFactory.getLogger(Introductions.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);
    private static final int MOST_FAILURES = 10_000;

    /** Somebody to look up. */
    interface Meeting {
        /** Whether Slack knew them. */
        boolean meet(String user) throws DeliveryFailed;
    }

    private final Meeting meeting;
    private final InstantSource clock;
    private final Map<String, CompletableFuture<Void>> underway = new ConcurrentHashMap<>();
    private final Map<String, Instant> failed = new ConcurrentHashMap<>();

    Introductions(Meeting meeting, InstantSource clock) {
        this.meeting = meeting;
        this.clock = clock;
    }

    /** Waits for the answer, at most so long; one that comes later is still taken. */
    void ask(String user, Duration atMost) {
        if (resting(user)) {
            return;
        }
        try {
            start(user).get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            failed(user);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks and returns at once. */
    void askLater(String user) {
        if (!resting(user)) {
            start(user);
        }
    }

    private CompletableFuture<Void> start(String user) {
        var mine = new CompletableFuture<Void>();
        var other = underway.putIfAbsent(user, mine);
        if (other != null) {
            return other;
        }
        Thread.ofVirtual().name("slack-user").start(() -> meet(user, mine));
        return mine;
    }

    private void meet(String user, CompletableFuture<Void> done) {
        try {
            if (meeting.meet(user)) {
                failed.remove(user);
            } else {
                failed(user);
            }
        } catch (DeliveryFailed e) {
            LOG.debug("{} stays unmet: {}", user, e.getMessage());
            failed(user);
        } catch (RuntimeException e) {
            LOG.warn("{} could not be looked up", user, e);
            failed(user);
        } finally {
            underway.remove(user);
            done.complete(null);
        }
    }

    private void failed(String user) {
        if (failed.size() >= MOST_FAILURES) {
            failed.values().removeIf(at -> at.plus(AFTER_A_FAILURE).isBefore(clock.instant()));
        }
        if (failed.size() < MOST_FAILURES) {
            failed.put(user, clock.instant());
        }
    }

    private boolean resting(String user) {
        var at = failed.get(user);
        return at != null && at.plus(AFTER_A_FAILURE).isAfter(clock.instant());
    }
}
