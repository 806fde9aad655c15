package dev.frontdesk.training;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Who may train, of all instances: {@code {_id: "build", owner: "123@host/9f", until: ISODate}} in {@code training_state}. Only saves
 * work: what a build writes is keyed by the build, so two at once would spoil nothing.
 */
@Component
class Lease {

    /** A builder that was not heard of for so long is dead. */
    static final Duration HELD = Duration.ofSeconds(60);

    private static final String COLLECTION = "training_state";
    private static final String ID = "build";

    private final MongoTemplate mongo;
    private final InstantSource clock;

    Lease(MongoTemplate mongo, InstantSource clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    boolean take(String owner) {
        var now = clock.instant();
        var there = mongo.findById(ID, Document.class, COLLECTION);
        if (there == null) {
            return inserted(owner, now);
        }
        var free = there.getDate("until").toInstant();
        if (free.isAfter(now)) {
            return false;
        }
        var unchanged = query(where("_id").is(ID).and("until").is(there.getDate("until")));
        var mine = new Update().set("owner", owner).set("until", now.plus(HELD));
        return mongo.updateFirst(unchanged, mine, COLLECTION).getModifiedCount() > 0;
    }

    private boolean inserted(String owner, Instant now) {
        try {
            mongo.insert(new Document("_id", ID).append("owner", owner).append("until", now.plus(HELD)), COLLECTION);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** False when somebody else has taken it meanwhile. */
    boolean renew(String owner) {
        var mine = query(where("_id").is(ID).and("owner").is(owner));
        return mongo.updateFirst(mine, new Update().set("until", clock.instant().plus(HELD)), COLLECTION)
                        .getMatchedCount()
                > 0;
    }

    void free(String owner) {
        mongo.updateFirst(
                query(where("_id").is(ID).and("owner").is(owner)),
                new Update().set("until", clock.instant()),
                COLLECTION);
    }
}
