package dev.frontdesk.slack.backfill;

import com.mongodb.MongoException;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.chat.OpenThreads;
import dev.frontdesk.slack.ConditionalOnSlack;
import dev.frontdesk.slack.api.Pause;
import dev.frontdesk.slack.api.SlackCalls;
import dev.frontdesk.slack.workspace.SlackWorkspace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Reads up on what was written in Slack while nobody listened: once the workspace is known after a start, after each gap, when a pause
 * ends, and every ten minutes; then of direct conversations only those in use. One pass at a time; whatever asks for one meanwhile gets one more afterwards.
 */
@Component
@ConditionalOnSlack
public class Backfill implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);
    private static final Duration EVERY = Duration.ofMinutes(10);
    /** Between, only conversations that are in use are read: of hundreds each takes a call, and Slack allows few. */
    private static final Duration EVERYTHING_EVERY = Duration.ofHours(6);

    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);
    private static final String NOT_TAKEN = "a message could not be taken, the log says which";

    private final Pass.Parts parts;
    private final SlackWorkspace workspace;
    private final Pause pause;
    private final InstantSource clock;
    private final Semaphore wanted = new Semaphore(0);
    private final AtomicReference<Instant> missedFrom = new AtomicReference<>(Instant.MAX);
    private volatile boolean everything = true;
    private volatile Instant everythingAt = Instant.MIN;
    private volatile @Nullable Instant started;
    private volatile @Nullable Thread worker;
    private volatile @Nullable Reading last;

    @Autowired
    public Backfill(
            SlackCalls calls,
            Pause pause,
            SlackWorkspace workspace,
            Inbox inbox,
            OpenThreads openThreads,
            MessageIntake intake,
            MongoOperations mongo,
            InstantSource clock) {
        this(calls, pause, workspace, inbox, openThreads, intake, mongo, clock, Thread::sleep);
    }

    Backfill(
            SlackCalls calls,
            Pause pause,
            SlackWorkspace workspace,
            Inbox inbox,
            OpenThreads openThreads,
            MessageIntake intake,
            MongoOperations mongo,
            InstantSource clock,
            Rest rest) {
        this.parts = new Pass.Parts(
                new History(calls, pause, clock, rest),
                new Cursors(mongo),
                workspace,
                inbox,
                openThreads,
                intake,
                clock,
                ConcurrentHashMap.newKeySet());
        this.workspace = workspace;
        this.pause = pause;
        this.clock = clock;
        workspace.whenKnown(this::requestFirst);
        workspace.whenMissed(this::request);
        pause.afterwards(this::request);
    }

    /**
     * What one pass came to.
     *
     * @param at when it ended
     * @param accepted how many messages no inbox had
     * @param trouble why it is not whole; empty when it is
     */
    public record Reading(Instant at, int accepted, String trouble) {}

    /** The last pass since the start. */
    public Optional<Reading> last() {
        return Optional.ofNullable(last);
    }

    /** Asks for a pass over everything and returns at once. */
    public void request() {
        everything = true;
        wanted.release();
    }

    /** The same, when messages since then are known to be missing. */
    public void request(Instant from) {
        missedFrom.accumulateAndGet(from, Backfill::earlier);
        request();
    }

    /** The workspace is read again each hour; only the first time is news. */
    private void requestFirst() {
        if (last == null) {
            request();
        }
    }

    /** One pass on this thread; what went wrong is in {@link Reading#trouble}. */
    Reading run() throws InterruptedException {
        var from = missedFrom.getAndSet(Instant.MAX);
        var begin = clock.instant();
        var all = everything || everythingAt.isBefore(begin.minus(EVERYTHING_EVERY));
        everything = false;
        var pass = new Pass(parts, begun(), from, all);
        var trouble = "";
        try {
            pass.run();
            // A channel that is met from here on is a new one: what was said there before is not for us.
            started = begin;
            trouble = pass.whole() ? "" : NOT_TAKEN;
        } catch (DeliveryFailed e) {
            trouble = String.valueOf(e.getMessage());
        } catch (Inbox.NotStored | DataAccessException | MongoException e) {
            trouble = "the database does not answer (" + e.getClass().getSimpleName() + ')';
        }
        if (!trouble.isEmpty()) {
            missedFrom.accumulateAndGet(from, Backfill::earlier);
            everything |= all;
        } else if (all) {
            everythingAt = begin;
        }
        var reading = new Reading(clock.instant(), pass.accepted(), trouble);
        last = reading;
        return reading;
    }

    private Instant begun() {
        var begun = started == null ? clock.instant() : started;
        started = begun;
        return begun;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    // --- its thread

    private void work() {
        var wait = EVERY;
        while (isRunning()) {
            try {
                if (wanted.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    wanted.drainPermits();
                }
                wait = attempt();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private Duration attempt() throws InterruptedException {
        if (pause.on() || !workspace.ready()) {
            return EVERY; // Whoever ends this asks for a pass.
        }
        try {
            return said(run());
        } catch (RuntimeException e) {
            LOG.error("The backfill went wrong, it is tried again", e);
            return AFTER_A_FAILURE;
        }
    }

    private Duration said(Reading reading) {
        if (reading.accepted() > 0) {
            LOG.info("Slack: took {} messages from the history that had not arrived", reading.accepted());
        }
        if (!reading.trouble().isEmpty() && isRunning()) {
            LOG.warn("Slack: the history was not read to its end, it is tried again: {}", reading.trouble());
        }
        // A message that cannot be understood is no better understood in a minute.
        return reading.trouble().isEmpty() || reading.trouble().equals(NOT_TAKEN) ? EVERY : AFTER_A_FAILURE;
    }

    @Override
    public void start() {
        begun();
        worker = Thread.ofVirtual().name("slack-backfill").unstarted(this::work);
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
