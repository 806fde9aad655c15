package dev.frontdesk.outbox;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.Trail;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One effect on its way. While it waits:
 *
 * <pre>{@code
 * {_id: "0f3k…", effect: {…}, lane: "web::help:m-1", due: ISODate, attempts: 1, firstTried: ISODate, at: ISODate, cause: "web:m-1"}
 * }</pre>
 *
 * {@code due} is when the next try may be made: a claim moves it on by the lease. {@code absent: true} stands there between two tries
 * when none of them can have arrived. Once sent it is cut down to what the dedupe of the
 * next eight days, later references and the trail of its cause need:
 *
 * <pre>{@code
 * {_id: "0f3k…", at: ISODate, remote: "17…", cause: "web:m-1", sent: {kind: "POST", to: {…}, slot: 0, subject: "ticket:0x3k…:card"}}
 * }</pre>
 *
 * Parked rows keep everything and have {@code parked: "why"} instead of {@code due} and {@code lane}. Rows of before causes were kept
 * have no {@code cause} and no {@code sent}.
 */
@Document("outbox")
record OutboxRow(
        @Id String id,
        @Nullable Effect effect,
        @Indexed(sparse = true) @Nullable String lane,
        @Indexed(sparse = true) @Nullable Instant due,
        @Nullable Integer attempts,
        @Nullable Instant firstTried,
        @Indexed Instant at,
        @Nullable String remote,
        @Indexed(sparse = true) @Nullable String parked,
        @Indexed(sparse = true) @Nullable String cause,
        @Nullable Brief sent,
        @Nullable Boolean absent) {

    /** What a trail still shows of an effect whose words are gone. */
    record Brief(
            Effect.Kind kind,
            ChatAddress to,
            int slot,
            @Nullable String subject) {

        static Brief of(Effect effect) {
            return new Brief(effect.kind(), effect.to().withoutToken(), effect.slot(), effect.subject());
        }
    }

    /** A row as it is inserted: already claimed by whoever inserts it, until {@code due}. */
    static OutboxRow claimed(Effect effect, Instant now, Instant due) {
        return new OutboxRow(
                effect.id(), effect, effect.lane(), due, 1, now, effect.at(), null, null, effect.cause(), null, null);
    }

    static OutboxRow sent(Effect effect, String remote) {
        return new OutboxRow(
                effect.id(),
                null,
                null,
                null,
                null,
                null,
                effect.at(),
                remote,
                null,
                effect.cause(),
                Brief.of(effect),
                null);
    }

    /** What is known of the effect, waiting or sent; empty in rows that were cut down before causes were kept. */
    Optional<Brief> brief() {
        return effect == null ? Optional.ofNullable(sent) : Optional.of(Brief.of(effect));
    }

    boolean edits() {
        return effect != null && effect.kind() == Effect.Kind.UPDATE;
    }

    boolean surelyAbsent() {
        return Boolean.TRUE.equals(absent);
    }

    Trail.State state() {
        return parked != null ? Trail.State.PARKED : remote != null ? Trail.State.SENT : Trail.State.WAITING;
    }

    /** How often it was tried; a row that was sent has forgotten. */
    int tries() {
        return attempts == null ? 0 : attempts;
    }
}
