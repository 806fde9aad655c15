package dev.frontdesk.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One effect on its way. While it waits:
 *
 * <pre>{@code
 * {_id: "0f3k…", effect: {…}, lane: "web::help:m-1", due: ISODate, attempts: 1, firstTried: ISODate, at: ISODate}
 * }</pre>
 *
 * {@code due} is when the next try may be made: a claim moves it on by the lease. Once sent it is cut down to what the dedupe of the
 * next eight days and later references need: {@code {_id, at, remote}}. Parked rows keep everything and have {@code parked: "why"}
 * instead of {@code due} and {@code lane}.
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
        @Indexed(sparse = true) @Nullable String parked) {

    /** A row as it is inserted: already claimed by whoever inserts it, until {@code due}. */
    static OutboxRow claimed(Effect effect, Instant now, Instant due) {
        return new OutboxRow(effect.id(), effect, effect.lane(), due, 1, now, effect.at(), null, null);
    }

    /** How often it was tried; a row that was sent has forgotten. */
    int tries() {
        return attempts == null ? 0 : attempts;
    }
}
