package dev.frontdesk.conversation;

import dev.frontdesk.chat.Trail;
import dev.frontdesk.chat.Trail.Progress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * What an {@link InboxRow} shows of how its message fared; all that is left of it when it is done.
 *
 * <pre>{@code
 * {_id: "web:m-1", at: ISODate, handler: "AnswerHandler",
 *  reading: {verdict: "clear", confidence: 0.97, top: [{intent, probability}, …3], entities: [{type, value}]}}
 * }</pre>
 *
 * Rows of earlier versions have only {@code _id} and {@code at}.
 */
record InboxTrail(
        @Id String id,
        Instant at,
        @Nullable Instant due,
        @Nullable String parked,
        @Nullable String handler,
        Trail.@Nullable Reading reading) {

    static InboxTrail of(InboxRow row, Reason reason) {
        return new InboxTrail(row.id(), row.at(), null, null, reason.handler(), reason.reading());
    }

    Progress progress() {
        return parked != null ? Progress.PARKED : due != null ? Progress.WAITING : Progress.DONE;
    }

    Trail with(List<Trail.Step> effects) {
        return new Trail(id, progress(), at, handler, reading, effects);
    }
}
