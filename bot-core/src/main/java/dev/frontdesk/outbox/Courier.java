package dev.frontdesk.outbox;

import dev.frontdesk.chat.ChatPlatform.Sent;
import dev.frontdesk.chat.CrashPoint;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.DeliveryFailed.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The only code that speaks to the world. Sends each lane in order; what fails is tried again, and what follows it in its lane waits.
 * Of the edits of one message that wait together only the newest is sent: it says all that the others would have said. Besides the inbox worker the only place where exceptions are caught.
 */
@Component
public class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int SWEEP = 500;
    private static final Duration MAY_STILL_COME = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final Carriers carriers;
    private final ObjectProvider<DeliveryListener> listeners;
    private final InstantSource clock;
    private final Executor executor;
    private final Lanes lanes;

    /** Lanes whose head failed in this process, and when it is tried again; what is behind it does not overtake. */
    private final Map<String, Instant> held = new ConcurrentHashMap<>();

    Courier(
            Outbox outbox,
            Carriers carriers,
            ObjectProvider<DeliveryListener> listeners,
            InstantSource clock,
            Executor workers) {
        this.outbox = outbox;
        this.carriers = carriers;
        this.clock = clock;
        this.executor = workers;
        this.lanes = new Lanes(workers);
        this.listeners = listeners;
    }

    /** Edits that wait for their lane, which is busy with one before them. */
    private final Map<String, List<Effect>> edits = new ConcurrentHashMap<>();

    /** Sends what was just inserted by this process. Returns at once. */
    public void deliver(List<Effect> fresh) {
        for (var effect : fresh) {
            if (effect.kind() == Effect.Kind.UPDATE) {
                edits.merge(effect.lane(), List.of(effect), Courier::and);
                lanes.run(effect.lane(), () -> newest(effect.lane()));
            } else {
                lanes.run(effect.lane(), () -> first(effect, List.of()));
            }
        }
    }

    private static List<Effect> and(List<Effect> some, List<Effect> more) {
        return Stream.concat(some.stream(), more.stream())
                .sorted(Comparator.comparing(Effect::at).thenComparing(Effect::slot))
                .toList();
    }

    /** Sends what others left behind or what failed and is due again. */
    public void sweep() {
        for (var lane : outbox.lanesDue(SWEEP)) {
            lanes.run(lane, () -> drain(lane));
        }
    }

    private void newest(String lane) {
        var waiting = edits.remove(lane);
        if (waiting != null) {
            first(waiting.getLast(), waiting.subList(0, waiting.size() - 1));
        }
    }

    private void first(Effect effect, List<Effect> older) {
        var now = new Try(effect, 1, effect.at(), false, older);
        var until = held.get(effect.lane());
        if (until == null) {
            attempt(now);
        } else {
            now.all().forEach(e -> outbox.retryAt(e, until, true));
        }
    }

    private void drain(String lane) {
        var rows = outbox.waiting(lane, SWEEP);
        if (rows.size() > 1 && rows.stream().allMatch(OutboxRow::edits)) {
            drainEdits(rows);
            return;
        }
        for (var row : rows) {
            if (!due(row) || !again(row, List.of())) {
                return;
            }
        }
        held.remove(lane);
    }

    /** Not while one of them is on its way: the newest must arrive last. */
    private void drainEdits(List<OutboxRow> rows) {
        var newest = rows.getLast();
        if (rows.stream().allMatch(this::due) && again(newest, rows.subList(0, rows.size() - 1))) {
            held.remove(newest.lane());
        }
    }

    private boolean due(OutboxRow row) {
        var due = row.due();
        return due != null && !due.isAfter(clock.instant());
    }

    private boolean again(OutboxRow row, List<OutboxRow> older) {
        var claimed = outbox.claim(row);
        return claimed.isPresent() && attempt(Try.again(claimed.get(), row.surelyAbsent(), older));
    }

    /**
     * One try of one effect.
     *
     * @param doubt an earlier try may have arrived
     * @param older edits that it replaces: whatever becomes of it becomes of them
     */
    private record Try(Effect effect, int attempts, Instant firstTried, boolean doubt, List<Effect> older) {
        static Try again(OutboxRow row, boolean absent, List<OutboxRow> older) {
            var effect = Objects.requireNonNull(row.effect());
            var first = row.firstTried();
            var replaced =
                    older.stream().flatMap(o -> Stream.ofNullable(o.effect())).toList();
            return new Try(effect, row.tries(), first == null ? row.at() : first, row.tries() > 1 && !absent, replaced);
        }

        /** After a look that found nothing. A page is not looked for. */
        Try lookedFor() {
            return new Try(effect, attempts, firstTried, doubt && effect.kind() == Effect.Kind.PAGE, older);
        }

        List<Effect> all() {
            return Stream.concat(older.stream(), Stream.of(effect)).toList();
        }
    }

    /** Whether it is settled, sent or given up: then the next of the lane may go. */
    private boolean attempt(Try now) {
        CrashPoint.CP8.pass();
        try {
            var there = now.doubt() ? alreadySent(now) : Optional.<Sent>empty();
            return there.isPresent() ? sent(now, there.get()) : carried(now.lookedFor());
        } catch (DeliveryFailed e) {
            return failed(now, e);
        } catch (RuntimeException e) {
            return failed(now, unforeseen(now, e));
        }
    }

    private boolean carried(Try now) {
        try {
            return sent(now, send(now));
        } catch (DeliveryFailed e) {
            return failed(now, e);
        } catch (RuntimeException e) {
            return failed(now, unforeseen(now, e));
        }
    }

    private static DeliveryFailed unforeseen(Try now, RuntimeException e) {
        LOG.error("effect {} could not be sent", now.effect().id(), e);
        return DeliveryFailed.inDoubt("internal error", e);
    }

    private Sent send(Try now) throws DeliveryFailed {
        var effect = now.effect();
        var listener = listener(effect);
        if (now.attempts() > 1 && listener.isPresent() && !listener.get().wanted(effect)) {
            return new Sent("");
        }
        var current =
                listener.flatMap(l -> l.current(effect)).map(effect::saying).orElse(effect);
        return carriers.of(effect).carry(resolved(current), now.doubt(), now.firstTried());
    }

    private Optional<Sent> alreadySent(Try now) throws DeliveryFailed {
        return switch (now.effect().kind()) {
            case POST -> carriers.of(now.effect()).find(resolved(now.effect()), now.firstTried());
            case UPDATE, PAGE -> Optional.empty();
        };
    }

    /** The effect with the messages it refers to in place of the effects they were. */
    private Effect resolved(Effect effect) throws DeliveryFailed {
        var thread = Effect.referred(effect.to().thread());
        var target = Effect.referred(effect.target());
        if (thread == null && target == null) {
            return effect;
        }
        var to = thread == null ? effect.to() : effect.to().inThread(remote(effect, thread));
        var message = target == null ? effect.target() : remote(effect, target);
        return effect.going(to, message);
    }

    private String remote(Effect effect, String effectId) throws DeliveryFailed {
        var found = outbox.find(effectId);
        if (found.isEmpty() && effect.at().plus(MAY_STILL_COME).isAfter(clock.instant())) {
            throw DeliveryFailed.retry("waits for the message it belongs to", SOON);
        }
        var row = found.orElseThrow(() -> DeliveryFailed.permanent("refers to a message that is not known any more"));
        if (row.parked() != null) {
            throw DeliveryFailed.permanent("refers to a message that could not be sent");
        }
        if (row.remote() == null) {
            throw DeliveryFailed.retry("waits for the message it belongs to", SOON);
        }
        return row.remote();
    }

    private boolean sent(Try now, Sent sent) {
        (now.effect().kind() == Effect.Kind.PAGE ? CrashPoint.CP12 : CrashPoint.CP9).pass();
        for (var effect : now.all()) {
            listener(effect).ifPresent(l -> l.delivered(effect, sent));
            if (effect.kind() == Effect.Kind.PAGE) {
                mark(effect, sent);
            } else {
                // Marked beside the lane: what comes next need not wait for this write.
                executor.execute(() -> mark(effect, sent));
            }
        }
        return true;
    }

    private void mark(Effect effect, Sent sent) {
        try {
            outbox.markSent(effect, sent.messageId());
        } catch (RuntimeException e) {
            LOG.warn("effect {} was sent but not marked; it is looked up before it is sent again", effect.id(), e);
        }
    }

    private boolean failed(Try now, DeliveryFailed e) {
        var effect = now.effect();
        if (e.verdict() == Verdict.PERMANENT
                || effect.at().plus(Backoff.GIVE_UP_AFTER).isBefore(clock.instant())) {
            LOG.warn("effect {} parked after {} attempts: {}", effect.id(), now.attempts(), e.getMessage());
            now.all().forEach(lost -> park(lost, String.valueOf(e.getMessage())));
            return true;
        }
        var due = clock.instant().plus(e.retryAfter().orElseGet(() -> Backoff.after(effect, now.attempts())));
        held.put(effect.lane(), due);
        // What surely was not sent need not be looked for, and what cannot be looked for is not lost.
        boolean absent = e.verdict() == Verdict.RETRY && !now.doubt();
        now.all().forEach(waiting -> outbox.retryAt(waiting, due, absent));
        outbox.hold(effect.lane(), due);
        LOG.info("effect {} waits until {}: {}", effect.id(), due, e.getMessage());
        return false;
    }

    private void park(Effect effect, String reason) {
        listener(effect).ifPresent(l -> l.parked(effect, reason));
        outbox.park(effect, reason);
    }

    private Optional<DeliveryListener> listener(Effect effect) {
        var subject = effect.subject();
        if (subject == null) {
            return Optional.empty();
        }
        // Asked for now and not in the constructor: who listens may have something to be carried.
        var prefix = subject.substring(0, subject.indexOf(':'));
        return listeners.stream().filter(l -> l.prefix().equals(prefix)).findFirst();
    }
}
