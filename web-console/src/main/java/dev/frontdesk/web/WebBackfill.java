package dev.frontdesk.web;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoException;
import dev.frontdesk.chat.CrashPoint;
import dev.frontdesk.chat.Inbox;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Hands in what somebody typed and no inbox got, since the process ended between the two: at start and every ten minutes, not further
 * back than the inbox remembers.
 *
 * <pre>{@code web_watermark { "_id": "backfill", "seq": 1795359600000000 }}</pre>
 */
@Component
class WebBackfill implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WebBackfill.class);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);
    private static final Duration REACH = Duration.ofDays(8);
    /** What is younger may still be on its way to the inbox, at this instance or another. */
    private static final Duration YOUNG = Duration.ofMinutes(5);

    private final WebMessages messages;
    private final IncomingLines incoming;
    private final Inbox inbox;
    private final ReadMarks marks;
    private final MongoOperations mongo;
    private final InstantSource clock;
    private volatile @Nullable Thread worker;

    WebBackfill(
            WebMessages messages,
            IncomingLines incoming,
            Inbox inbox,
            ReadMarks marks,
            MongoOperations mongo,
            InstantSource clock) {
        this.messages = messages;
        this.incoming = incoming;
        this.inbox = inbox;
        this.marks = marks;
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Up to where every line has been checked. */
    @Document("web_watermark")
    record Watermark(@Id String id, long seq) {
        static final String ID = "backfill";
    }

    /** Checks what is behind the watermark and moves it; returns how many lines were handed in. */
    int run() {
        var now = clock.millis();
        var checked = watermark();
        var from = Math.max(checked, MessageOrder.numberAt(now - REACH.toMillis()));
        var upTo = messages.order().visible();
        var missing = handIn(from, upTo);
        var next = Math.min(upTo, MessageOrder.numberAt(now - YOUNG.toMillis()));
        if (next > checked) {
            mongo.upsert(query(where("_id").is(Watermark.ID)), Update.update("seq", next), Watermark.class);
        }
        return missing;
    }

    private int handIn(long from, long upTo) {
        var missing = 0;
        var lines = messages.changed(from, upTo, News.BATCH);
        while (!lines.isEmpty()) {
            for (var line : lines) {
                missing += line.human() && handIn(line) ? 1 : 0;
            }
            lines = messages.changed(lines.getLast().changed(), upTo, News.BATCH);
        }
        return missing;
    }

    private boolean handIn(WebMessage line) {
        if (inbox.knows(IncomingLines.key(line))) {
            return false;
        }
        CrashPoint.CP14.pass();
        inbox.accept(incoming.of(line));
        return true;
    }

    private long watermark() {
        var stored = mongo.findById(Watermark.ID, Watermark.class);
        return stored == null ? 0 : stored.seq();
    }

    private void work() {
        while (isRunning()) {
            try {
                Thread.sleep(attempt());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Duration attempt() {
        try {
            var missing = run();
            if (missing > 0) {
                LOG.info("Handed in {} messages that had been stored and not handed in", missing);
            }
            marks.forget();
            return EVERY;
        } catch (Inbox.NotStored | DataAccessException | MongoException e) {
            if (isRunning()) {
                LOG.warn("The backfill waits for the database: {}", e.getClass().getSimpleName());
            }
            return AFTER_A_FAILURE;
        }
    }

    @Override
    public void start() {
        worker = Thread.ofVirtual().name("web-backfill").unstarted(this::work);
        worker.start();
    }

    @Override
    public void stop() {
        var thread = worker;
        worker = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
