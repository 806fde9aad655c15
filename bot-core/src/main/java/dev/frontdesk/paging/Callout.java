package dev.frontdesk.paging;

import dev.frontdesk.outbox.Effect;
import dev.frontdesk.outbox.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The calling of humans about one ticket, until one answers.
 *
 * <pre>{@code
 * {_id: "1q8…", version: 2, schema: 1, ticket: "0x3k…", number: "T-1", summary: "the whole third floor … (Ana)", ladder: ["dave", "erin", "dave"],
 *  step: 1, state: "RINGING", by: null, applied: ["web:choice:…"], nextDue: ISODate, startedAt: ISODate, effects: [], relayDue: null}
 * }</pre>
 *
 * {@code nextDue} is there only while it rings, or until an acknowledged one was asked after.
 */
@Document("callouts")
public final class Callout implements Speaker {

    /** How long one human has before the next is called. */
    static final Duration ESCALATE_AFTER = Duration.ofMinutes(5);

    /** When somebody who acknowledged is asked whether it is done. */
    static final Duration REMIND_AFTER = Duration.ofMinutes(15);

    /** How often the whole ladder is gone through: once, and five repeats. */
    static final int ROUNDS = 6;

    private static final Duration RELAY_WITHIN = Duration.ofSeconds(5);

    /** Whether somebody is still to be found. */
    public enum State {
        RINGING,
        ACKNOWLEDGED,
        RESOLVED,
        GIVEN_UP
    }

    @Id
    private final String id;

    @Version
    private @Nullable Long version;

    private int schema = 1;

    @Indexed
    private final String ticket;

    private final String number;
    private final String summary;
    private final List<String> ladder;
    private int step;
    private State state = State.RINGING;
    private @Nullable String by;
    private List<String> applied = new ArrayList<>();

    @Indexed(sparse = true)
    private @Nullable Instant nextDue;

    private final Instant startedAt;
    private List<Effect> effects = new ArrayList<>();

    @Indexed(sparse = true)
    private @Nullable Instant relayDue;

    Callout(String id, String ticket, String number, String summary, List<String> ladder, Instant startedAt) {
        this.id = id;
        this.ticket = ticket;
        this.number = number;
        this.summary = summary;
        this.ladder = List.copyOf(ladder);
        this.startedAt = startedAt;
        this.nextDue = startedAt.plus(ESCALATE_AFTER);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    @Override
    public List<Effect> effects() {
        return List.copyOf(effects);
    }

    /** The ticket's {@code _id}. */
    public String ticket() {
        return ticket;
    }

    public String number() {
        return number;
    }

    public String summary() {
        return summary;
    }

    public State state() {
        return state;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Who acknowledged or resolved it. */
    public Optional<String> by() {
        return Optional.ofNullable(by);
    }

    /** Who is being called now. */
    String callee() {
        return ladder.get(step % ladder.size());
    }

    int step() {
        return step;
    }

    boolean applied(String cause) {
        return applied.contains(cause);
    }

    boolean acknowledge(String person, Instant at) {
        if (state != State.RINGING) {
            return false;
        }
        state = State.ACKNOWLEDGED;
        by = person;
        nextDue = at.plus(REMIND_AFTER);
        return true;
    }

    /** Calls the next one; false when everybody has been called often enough. */
    boolean next(Instant at) {
        step++;
        if (step >= ladder.size() * ROUNDS) {
            state = State.GIVEN_UP;
            nextDue = null;
            return false;
        }
        state = State.RINGING;
        nextDue = at.plus(ESCALATE_AFTER);
        return true;
    }

    /** The whole ladder has been called in vain once more. */
    boolean roundOver() {
        return step > 0 && step % ladder.size() == 0;
    }

    void resolve(@Nullable String person) {
        state = State.RESOLVED;
        by = person == null ? by : person;
        nextDue = null;
    }

    void reminded() {
        nextDue = null;
    }

    void apply(String cause) {
        applied.add(cause);
    }

    void say(List<Effect> said, Instant now) {
        effects.addAll(said);
        relayDue = effects.isEmpty() ? null : now.plus(RELAY_WITHIN);
    }
}
