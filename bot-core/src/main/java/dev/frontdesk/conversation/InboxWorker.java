package dev.frontdesk.conversation;

import dev.frontdesk.chat.CrashPoint;
import dev.frontdesk.chat.Trail.Progress;
import dev.frontdesk.outbox.Lanes;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Works on accepted messages, one conversation at a time. Besides the courier the only place where exceptions are caught: a message
 * that fails is tried again by the sweeper, and after five attempts parked, its author told, and a tech shown; the next goes on.
 */
@Component
class InboxWorker {

    static final int ATTEMPTS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(InboxWorker.class);
    private static final int SWEEP = 500;

    private final MongoInbox inbox;
    private final FrontDesk frontDesk;
    private final PersonLimit limit;
    private final WorkListeners listeners;
    private final Lanes lanes;
    private final Map<String, Boolean> inHand = new ConcurrentHashMap<>();

    InboxWorker(MongoInbox inbox, FrontDesk frontDesk, PersonLimit limit, WorkListeners listeners, Executor workers) {
        this.inbox = inbox;
        this.frontDesk = frontDesk;
        this.limit = limit;
        this.listeners = listeners;
        this.lanes = new Lanes(workers);
    }

    /** Works on it as soon as its conversation is free. Returns at once. */
    void take(InboxRow row, boolean retried) {
        if (inHand.putIfAbsent(row.id(), true) == null) {
            lanes.run(FrontDesk.conversationId(message(row)), () -> {
                try {
                    work(row, retried);
                } finally {
                    inHand.remove(row.id());
                }
            });
        }
    }

    /** Runs something about a conversation in its turn. */
    void inTurn(String conversation, Runnable task) {
        lanes.run(conversation, task);
    }

    /**
     * Takes what is due: left behind by an instance that died, failed, or waiting for its turn. An attempt is counted when its
     * conversation is free, not while it stands in line.
     */
    void sweep() {
        for (var row : inbox.due(SWEEP)) {
            if (inHand.putIfAbsent(row.id(), true) == null) {
                lanes.run(FrontDesk.conversationId(message(row)), () -> claimAndWork(row));
            }
        }
    }

    private void claimAndWork(InboxRow row) {
        try {
            inbox.claim(row).ifPresent(claimed -> work(claimed, !row.waited()));
        } finally {
            inHand.remove(row.id());
        }
    }

    void afterStart() {
        for (var row : inbox.waiting()) {
            if (row.waited() && row.kept()) {
                limit.waitsUntil(MongoInbox.account(message(row)), Objects.requireNonNull(row.due()));
            }
        }
    }

    private void work(InboxRow row, boolean retried) {
        CrashPoint.CP3.pass();
        MDC.put("message", row.id());
        listeners.began(message(row));
        var progress = Progress.WAITING;
        try {
            progress = row.attempts() > ATTEMPTS ? parked(row) : handled(row, retried);
        } catch (TryLater e) {
            LOG.info("waits for {}: {}", e.howLong(), e.getMessage());
            inbox.postpone(row, e.howLong());
        } catch (RuntimeException e) {
            LOG.error("attempt {} of {} failed", row.attempts(), ATTEMPTS, e);
        } finally {
            listeners.ended(message(row), progress);
            MDC.remove("message");
        }
    }

    private Progress handled(InboxRow row, boolean retried) {
        frontDesk.handle(row, retried);
        return Progress.DONE;
    }

    private Progress parked(InboxRow row) {
        var reference = frontDesk.apologise(row);
        inbox.park(row, reference);
        LOG.error("parked after {} attempts, reference {}", ATTEMPTS, reference);
        return Progress.PARKED;
    }

    private static dev.frontdesk.chat.IncomingMessage message(InboxRow row) {
        return Objects.requireNonNull(row.message(), "only undone rows are worked on");
    }
}
