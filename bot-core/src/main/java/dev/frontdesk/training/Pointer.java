package dev.frontdesk.training;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Which model the instances of one release use. Each release has its own: a model made of other shipped phrases is none of it.
 *
 * <pre>{@code
 * {_id: "9f86d0…", current: 3, previous: 2, by: "dave", at: ISODate, cause: "web:m-1"}
 * }</pre>
 *
 * @param base see {@link dev.frontdesk.intents.Shipped#base}
 * @param current a version; 0 is the shipped model
 * @param previous what a rollback goes back to; null when it cannot
 * @param cause the message that rolled back last, or null
 */
@Document("intent_pointers")
record Pointer(
        @Id String base,
        int current,
        @Nullable Integer previous,
        String by,
        Instant at,
        @Nullable String cause) {}
