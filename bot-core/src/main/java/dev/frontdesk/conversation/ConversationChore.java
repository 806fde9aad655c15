package dev.frontdesk.conversation;

import dev.frontdesk.outbox.Chore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Messages nobody is at work on, questions nobody answered, commits whose process died, rows that have served their time. */
@Component
class ConversationChore implements Chore {

    private static final int AT_ONCE = 200;
    private static final Duration KEPT = Duration.ofDays(8);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final MongoInbox inbox;
    private final InboxWorker worker;
    private final Conversations conversations;
    private final FrontDesk frontDesk;
    private final InstantSource clock;
    private Instant forgotten = Instant.EPOCH;

    ConversationChore(
            MongoInbox inbox,
            InboxWorker worker,
            Conversations conversations,
            FrontDesk frontDesk,
            InstantSource clock) {
        this.inbox = inbox;
        this.worker = worker;
        this.conversations = conversations;
        this.frontDesk = frontDesk;
        this.clock = clock;
    }

    @Override
    public void look() {
        var now = clock.instant();
        worker.sweep();
        var due = conversations.due(now, AT_ONCE);
        due.forEach(c -> worker.inTurn(c.id(), () -> Chore.each(List.of(c.id()), frontDesk::timeUp)));
        var left = conversations.toRelay(now, AT_ONCE);
        left.forEach(c -> worker.inTurn(c.id(), () -> Chore.each(List.of(c.id()), frontDesk::relay)));
        if (forgotten.plus(FORGET_EVERY).isBefore(now)) {
            forgotten = now;
            inbox.forget(now.minus(KEPT));
        }
    }
}
