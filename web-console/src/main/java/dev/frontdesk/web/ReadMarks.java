package dev.frontdesk.web;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Up to where each person has read each channel and thread.
 *
 * <pre>{@code web_reads { "_id": "ana help", "seq": 1795359600000000, "at": ISODate } }</pre>
 *
 * <p>The second word of the id is the channel, or of a thread {@code thread:} and its first line's id. Forgotten after
 * {@link #REMEMBERED}: then everything counts as unread again.
 */
@Component
class ReadMarks {

    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final MongoOperations mongo;
    private final InstantSource clock;

    ReadMarks(MongoOperations mongo, InstantSource clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Document("web_reads")
    record Mark(@Id String id, long seq, @Indexed Instant at) {}

    static String thread(String root) {
        return "thread:" + root;
    }

    /** The number of the last line read, 0 when none was. */
    long of(String person, String what) {
        return of(person, java.util.List.of(what)).getOrDefault(what, 0L);
    }

    Map<String, Long> of(String person, Collection<String> what) {
        var ids = what.stream().map(one -> id(person, one)).toList();
        var prefix = id(person, "").length();
        return mongo.find(query(where("_id").in(ids)), Mark.class).stream()
                .collect(Collectors.toMap(mark -> mark.id().substring(prefix), Mark::seq));
    }

    /** Moves a mark on, never back. */
    void read(String person, String what, long seq) {
        var update = new Update().max("seq", seq).set("at", clock.instant());
        mongo.upsert(query(where("_id").is(id(person, what))), update, Mark.class);
    }

    void forget() {
        mongo.remove(query(where("at").lt(clock.instant().minus(REMEMBERED))), Mark.class);
    }

    private static String id(String person, String what) {
        return person + ' ' + what;
    }
}
