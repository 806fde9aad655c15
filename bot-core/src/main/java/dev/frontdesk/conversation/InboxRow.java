package dev.frontdesk.conversation;

import dev.frontdesk.chat.IncomingMessage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One accepted message.
 *
 * <pre>{@code
 * {_id: "web:m-1", message: {key, address, place, author, kind, text, …}, removed: ["a password"], attempts: 1, due: ISODate, at: ISODate}
 * }</pre>
 *
 * {@code due} is when the sweeper takes it: five seconds after it was accepted, for until then the instance that accepted it is at
 * work; later for one that waits its turn ({@code attempts} 0). Once done it is cut down to an {@link InboxTrail} and kept eight days,
 * so that a repeat is recognised. A parked row keeps everything and has {@code parked: "reference"} instead of {@code due}.
 */
@Document("inbox")
record InboxRow(
        @Id String id,
        @Nullable IncomingMessage message,
        List<String> removed,
        int attempts,
        @Indexed(sparse = true) @Nullable Instant due,
        @Indexed Instant at,
        @Indexed(sparse = true) @Nullable String parked,
        @Nullable Boolean overLimit) {

    /** It had to wait because its author sent too much at once. */
    boolean kept() {
        return Boolean.TRUE.equals(overLimit);
    }

    boolean waited() {
        return attempts == 0;
    }
}
