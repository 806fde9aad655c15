package dev.frontdesk.outbox;

import dev.frontdesk.chat.ChatPlatform.Sent;
import dev.frontdesk.chat.CrashPoint;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.DeliveryFailed.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The only code that speaks to the world. Sends each lane in order; what fails is tried again, and what follows it in its lane waits.
 * Besides the inbox worker the only place where exceptions are caught.
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

    /** Sends what was just inserted by this process. Returns at once. */
    public void deliver(List<Effect> fresh) {
        for (var effect : fresh) {
            lanes.run(effect.lane(), () -> first(effect));
        }
    }

    /** Sends what others left behind or what failed and is due again. */
    public void sweep() {
        for (var lane : outbox.lanesDue(SWEEP)) {
            lanes.run(lane, () -> drain(lane));
        }
    }

    private void first(Effect effect) {
        var until = held.get(effect.lane());
        if (until == null) {
            attempt(new Try(effect, 1, effect.at(), false));
        } else {
            outbox.retryAt(effect, until);
        }
    }

    private void drain(String lane) {
        for (var row : outbox.waiting(lane, SWEEP)) {
            var due = row.due();
            if (due == null || due.isAfter(clock.instant())) {
                return;
            }
            var claimed = outbox.claim(row);
            if (claimed.isEmpty() || !attempt(Try.again(claimed.get()))) {
                return;
            }
        }
        held.remove(lane);
    }

    /** One try of one effect. {@code repeat}: an earlier try may have arrived. */
    private record Try(Effect effect, int attempts, Instant firstTried, boolean repeat) {
        static Try again(OutboxRow row) {
            var effect = java.util.Objects.requireNonNull(row.effect());
            var first = row.firstTried();
            return new Try(effect, row.tries(), first == null ? row.at() : first, row.tries() > 1);
        }
    }

    /** Whether it is settled, sent or given up: then the next of the lane may go. */
    private boolean attempt(Try now) {
        CrashPoint.CP8.pass();
        try {
            sent(now.effect(), send(now));
            return true;
        } catch (DeliveryFailed e) {
            return failed(now, e);
        } catch (RuntimeException e) {
            LOG.error("effect {} could not be sent", now.effect().id(), e);
            return failed(now, DeliveryFailed.inDoubt("internal error", e));
        }
    }

    private Sent send(Try now) throws DeliveryFailed {
        var effect = now.effect();
        var listener = listener(effect);
        if (now.repeat()) {
            var there = alreadySent(now);
            if (there.isPresent()) {
                return there.get();
            }
            if (listener.isPresent() && !listener.get().wanted(effect)) {
                return new Sent("");
            }
        }
        var current =
                listener.flatMap(l -> l.current(effect)).map(effect::saying).orElse(effect);
        return carriers.of(effect).carry(resolved(current), now.repeat(), now.firstTried());
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

    private void sent(Effect effect, Sent sent) {
        (effect.kind() == Effect.Kind.PAGE ? CrashPoint.CP12 : CrashPoint.CP9).pass();
        listener(effect).ifPresent(l -> l.delivered(effect, sent));
        if (effect.kind() == Effect.Kind.PAGE) {
            mark(effect, sent);
        } else {
            // Marked beside the lane: what comes next need not wait for this write.
            executor.execute(() -> mark(effect, sent));
        }
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
            listener(effect).ifPresent(l -> l.parked(effect, String.valueOf(e.getMessage())));
            outbox.park(effect, String.valueOf(e.getMessage()));
            return true;
        }
        var due = clock.instant().plus(e.retryAfter().orElseGet(() -> Backoff.after(effect, now.attempts())));
        held.put(effect.lane(), due);
        outbox.retryAt(effect, due);
        outbox.hold(effect.lane(), due);
        LOG.info("effect {} waits until {}: {}", effect.id(), due, e.getMessage());
        return false;
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
