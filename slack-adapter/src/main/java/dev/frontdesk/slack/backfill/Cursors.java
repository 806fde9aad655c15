package dev.frontdesk.slack.backfill;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/** Up to where each channel was read. Moves forwards only, so that instances that read at the same time do not take it back. */
final class Cursors {

    private final MongoOperations mongo;

    Cursors(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Instant> of(String channel) {
        return Optional.ofNullable(mongo.findById(channel, StoredCursor.class)).map(c -> Stamp.time(c.ts()));
    }

    /** Writes only what is further than before. */
    void move(String channel, Instant readUpTo) {
        var before = of(channel);
        if (before.isEmpty() || before.get().isBefore(readUpTo)) {
            mongo.upsert(
                    query(where("_id").is(channel)), new Update().max("ts", Stamp.of(readUpTo)), StoredCursor.class);
        }
    }

    /** The first start ever: given now if there was none. */
    Instant first(Instant otherwise) {
        var before = of(StoredCursor.FIRST);
        if (before.isEmpty()) {
            move(StoredCursor.FIRST, otherwise);
        }
        return before.orElse(otherwise);
    }
}
