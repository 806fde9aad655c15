package dev.frontdesk.paging;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The stored callouts. */
@Component
public class Callouts {

    private static final int RACES = 20;

    private final MongoTemplate mongo;

    Callouts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<Callout> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Callout.class));
    }

    /** The latest about a ticket. */
    Optional<Callout> about(String ticket) {
        return Optional.ofNullable(mongo.findOne(
                query(where("ticket").is(ticket)).with(Sort.by(Sort.Direction.DESC, "startedAt")), Callout.class));
    }

    void insert(Callout callout) {
        try {
            mongo.insert(callout);
        } catch (DuplicateKeyException e) {
            // An earlier attempt at the same message has started it.
        }
    }

    /** Changes it once for each cause, by compare-and-set; false when the verb would not. */
    boolean change(String id, String cause, Predicate<Callout> verb) {
        for (int race = 0; race < RACES; race++) {
            var callout = find(id).orElseThrow();
            if (callout.applied(cause)) {
                return true;
            }
            if (!verb.test(callout)) {
                return false;
            }
            callout.apply(cause);
            if (save(callout)) {
                return true;
            }
        }
        throw new IllegalStateException("callout " + id + " is saved by others all the time");
    }

    boolean save(Callout callout) {
        try {
            mongo.save(callout);
            return true;
        } catch (OptimisticLockingFailureException e) {
            return false;
        }
    }

    List<Callout> due(Instant now, int limit) {
        return mongo.find(
                query(where("nextDue").lte(now)).with(Sort.by("nextDue")).limit(limit), Callout.class);
    }

    List<Callout> toRelay(Instant now, int limit) {
        return mongo.find(
                query(where("relayDue").lte(now)).with(Sort.by("relayDue")).limit(limit), Callout.class);
    }
}
