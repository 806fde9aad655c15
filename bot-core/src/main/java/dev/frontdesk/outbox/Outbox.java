package dev.frontdesk.outbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.result.DeleteResult;
import dev.frontdesk.chat.CrashPoint;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The rows that wait to be sent, and the move of effects from the document that committed them to here. */
@Component
public class Outbox {

    /** How long a claim holds. A process that dies leaves its rows to others after this. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** A page may arrive twice, but not late. */
    private static final Duration PAGE_LEASE = Duration.ofSeconds(5);

    private static final int DUPLICATE_KEY = 11000;

    private final MongoTemplate mongo;
    private final InstantSource clock;

    Outbox(MongoTemplate mongo, InstantSource clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Moves the effects of a saved document here: inserted first, then taken out of the document. Safe to repeat, and safe to die in.
     *
     * @return the rows that were not here before, claimed for this process
     */
    public List<Effect> relay(Speaker speaker) {
        if (speaker.effects().isEmpty()) {
            return List.of();
        }
        var fresh = insert(speaker.effects());
        CrashPoint.CP6.pass();
        // Only if nobody has saved it since: whoever did relays these again (a duplicate is fine) together with its
        // own.
        var unchanged = query(where("_id").is(speaker.id()).and("version").is(speaker.version()));
        mongo.updateFirst(unchanged, new Update().set("effects", List.of()).unset("relayDue"), speaker.getClass());
        return fresh;
    }

    /** Inserts what is not here yet, claimed for this process; one command, so one durable write. */
    public List<Effect> insert(List<Effect> effects) {
        var now = clock.instant();
        var documents = new ArrayList<Document>(effects.size());
        for (var effect : effects) {
            var lease = effect.kind() == Effect.Kind.PAGE ? PAGE_LEASE : LEASE;
            documents.add(document(OutboxRow.claimed(effect, now, now.plus(lease))));
        }
        try {
            mongo.getCollection("outbox").insertMany(documents, new InsertManyOptions().ordered(false));
            return effects;
        } catch (MongoBulkWriteException e) {
            return withoutDuplicates(effects, e);
        }
    }

    private static List<Effect> withoutDuplicates(List<Effect> effects, MongoBulkWriteException e) {
        var there = new HashSet<Integer>();
        for (var error : e.getWriteErrors()) {
            if (error.getCode() != DUPLICATE_KEY) {
                throw e;
            }
            there.add(error.getIndex());
        }
        var fresh = new ArrayList<Effect>();
        for (int i = 0; i < effects.size(); i++) {
            if (!there.contains(i)) {
                fresh.add(effects.get(i));
            }
        }
        return fresh;
    }

    private Document document(OutboxRow row) {
        var document = new Document();
        mongo.getConverter().write(row, document);
        return document;
    }

    /** Lanes with something to send now, oldest first; at most {@code limit} rows are looked at. */
    List<String> lanesDue(int limit) {
        var due = query(where("due").lte(clock.instant())).with(Sort.by("due")).limit(limit);
        due.fields().include("lane");
        return mongo.find(due, Document.class, "outbox").stream()
                .map(row -> row.getString("lane"))
                .distinct()
                .toList();
    }

    /** What waits in a lane, in the order it is to be sent. */
    List<OutboxRow> waiting(String lane, int limit) {
        return mongo.find(
                query(where("lane").is(lane)).with(Sort.by("at", "effect.slot")).limit(limit), OutboxRow.class);
    }

    /** Takes a row whose claim has run out; empty when somebody else was quicker. */
    Optional<OutboxRow> claim(OutboxRow row) {
        var seen = query(where("_id").is(row.id()).and("due").is(row.due()));
        var claim = new Update()
                .set("due", clock.instant().plus(LEASE))
                .set("attempts", row.tries() + 1)
                .unset("absent");
        return Optional.ofNullable(
                mongo.findAndModify(seen, claim, FindAndModifyOptions.options().returnNew(true), OutboxRow.class));
    }

    Optional<OutboxRow> find(String id) {
        return Optional.ofNullable(mongo.findById(id, OutboxRow.class));
    }

    void markSent(Effect effect, String remote) {
        var cutDown = document(OutboxRow.sent(effect, remote));
        cutDown.remove("_class");
        mongo.getCollection("outbox").replaceOne(new Document("_id", effect.id()), cutDown);
    }

    /** @param absent none of the tries so far can have arrived */
    void retryAt(Effect effect, Instant due, boolean absent) {
        var again = new Update().set("due", due);
        if (absent) {
            again.set("absent", true);
        }
        mongo.updateFirst(query(where("_id").is(effect.id())), again, OutboxRow.class);
    }

    /** Nothing of a lane is due before its head is. */
    void hold(String lane, Instant due) {
        mongo.updateMulti(
                query(where("lane").is(lane).and("due").lt(due)), new Update().set("due", due), OutboxRow.class);
    }

    void park(Effect effect, String reason) {
        var update = new Update().set("parked", reason).unset("due").unset("lane");
        mongo.updateFirst(query(where("_id").is(effect.id())), update, OutboxRow.class);
    }

    /** Forgets what was sent before {@code before}: its dedupe has done its work. */
    long forget(Instant before) {
        DeleteResult gone =
                mongo.remove(query(where("at").lt(before).and("remote").exists(true)), OutboxRow.class);
        return gone.getDeletedCount();
    }

    /** Age of the oldest row that should have been sent by now; zero when there is none. */
    Duration oldestWaiting() {
        var now = clock.instant();
        var first = mongo.findOne(query(where("due").lte(now)).with(Sort.by("due")), OutboxRow.class);
        return first == null ? Duration.ZERO : Duration.between(Objects.requireNonNullElse(first.due(), now), now);
    }

    long parkedCount() {
        return mongo.count(query(Criteria.where("parked").gt("")), OutboxRow.class);
    }
}
