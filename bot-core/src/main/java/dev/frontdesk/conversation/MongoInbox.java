package dev.frontdesk.conversation;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoException;
import dev.frontdesk.chat.CleanText;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.Quoted;
import dev.frontdesk.chat.Redaction;
import dev.frontdesk.chat.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Stores each message once, without its secrets, then hands it to the worker of this instance. */
@Component
class MongoInbox implements Inbox {

    /** How long this instance has before the sweeper of any instance takes a message. */
    static final Duration OWN_TIME = Duration.ofSeconds(5);

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final MongoTemplate mongo;
    private final InstantSource clock;
    private final PersonLimit limit;
    private final ObjectProvider<InboxWorker> worker;

    MongoInbox(MongoTemplate mongo, InstantSource clock, PersonLimit limit, ObjectProvider<InboxWorker> worker) {
        this.mongo = mongo;
        this.clock = clock;
        this.limit = limit;
        this.worker = worker;
    }

    @Override
    public void accept(IncomingMessage message) {
        var now = clock.instant();
        Set<String> removed = new java.util.LinkedHashSet<>();
        var clean = withoutSecrets(message, removed);
        if (knows(message.key())) {
            return; // A repeat must not use up the person's turn.
        }
        var turn = limit.turnOf(account(message), now);
        var waits = turn.isAfter(now);
        var row = new InboxRow(
                message.key(),
                clean,
                List.copyOf(removed),
                waits ? 0 : 1,
                waits ? turn : now.plus(OWN_TIME),
                now,
                null,
                waits ? Boolean.TRUE : null);
        if (insert(row) && !waits) {
            worker.getObject().take(row, false);
        }
    }

    private boolean insert(InboxRow row) {
        try {
            mongo.insert(row);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        } catch (DataAccessException | MongoException e) {
            throw new NotStored(e);
        }
    }

    @Override
    public boolean knows(String key) {
        try {
            return mongo.exists(query(where("_id").is(key)), InboxRow.class);
        } catch (DataAccessException | MongoException e) {
            throw new NotStored(e);
        }
    }

    private static IncomingMessage withoutSecrets(IncomingMessage message, Set<String> removed) {
        var fields = new HashMap<String, String>();
        message.fields().forEach((name, value) -> fields.put(name, withoutSecrets(value, removed)));
        var clean = message.with(withoutSecrets(message.text(), removed), fields);
        var quoted = message.quoted();
        // What somebody else wrote: they are not told here, and it is not kept either.
        return quoted == null
                ? clean
                : clean.on(new Quoted(
                        quoted.address(),
                        quoted.messageId(),
                        quoted.author(),
                        CleanText.clean(Redaction.redact(quoted.text()).text()),
                        quoted.attachments()));
    }

    private static String withoutSecrets(String text, Set<String> removed) {
        var redacted = Redaction.redact(text);
        for (var secret : Secret.values()) {
            // The browser keeps its own copy of what people type, so it removes secrets before this does.
            if (redacted.removed().contains(secret) || redacted.text().contains(secret.placeholder())) {
                removed.add(secret.words());
            }
        }
        return CleanText.clean(redacted.text());
    }

    static String account(IncomingMessage message) {
        return message.address().platform() + ':' + message.author().account();
    }

    // --- what the worker and the sweeper need

    List<InboxRow> due(int atMost) {
        return mongo.find(
                query(where("due").lte(clock.instant())).with(Sort.by("due")).limit(atMost), InboxRow.class);
    }

    /** Takes a row nobody is at work on, counting the attempt before it is made; empty when somebody else was quicker. */
    Optional<InboxRow> claim(InboxRow row) {
        var seen = query(where("_id").is(row.id()).and("due").is(row.due()));
        var claim = new Update().set("due", clock.instant().plus(LEASE)).set("attempts", row.attempts() + 1);
        return Optional.ofNullable(
                mongo.findAndModify(seen, claim, FindAndModifyOptions.options().returnNew(true), InboxRow.class));
    }

    /** Takes it again after a while; the attempt does not count, within a day. */
    void postpone(InboxRow row, Duration wait) {
        var now = clock.instant();
        var counted = row.at().plus(PATIENCE).isBefore(now) ? row.attempts() : row.attempts() - 1;
        mongo.updateFirst(
                query(where("_id").is(row.id()).and("due").exists(true)),
                new Update().set("due", now.plus(wait)).set("attempts", Math.max(0, counted)),
                InboxRow.class);
    }

    /** Forgets the message and keeps why it was answered so; whoever finds it done already changes nothing. */
    void done(InboxRow row, Reason reason) {
        var cutDown = new Document();
        mongo.getConverter().write(InboxTrail.of(row, reason), cutDown);
        cutDown.remove("_class");
        var undone = new Document("_id", row.id()).append("message", new Document("$exists", true));
        mongo.getCollection("inbox").replaceOne(undone, cutDown);
    }

    void park(InboxRow row, String reference) {
        mongo.updateFirst(
                query(where("_id").is(row.id()).and("due").exists(true)),
                new Update().set("parked", reference).unset("due"),
                InboxRow.class);
    }

    /** The rows of people whose turn has not come, for a start. */
    List<InboxRow> waiting() {
        return mongo.find(query(where("due").gt(clock.instant())).with(Sort.by("due")), InboxRow.class);
    }

    long forget(Instant before) {
        return mongo.remove(query(where("at").lt(before).and("message").exists(false)), InboxRow.class)
                .getDeletedCount();
    }

    Duration oldestWaiting() {
        var now = clock.instant();
        var first = mongo.findOne(query(where("due").lte(now)).with(Sort.by("due")), InboxRow.class);
        return first == null
                ? Duration.ZERO
                : Duration.between(java.util.Objects.requireNonNullElse(first.due(), now), now);
    }

    long parkedCount() {
        return mongo.count(query(where("parked").gt("")), InboxRow.class);
    }
}
