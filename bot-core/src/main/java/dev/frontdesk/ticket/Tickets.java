package dev.frontdesk.ticket;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.frontdesk.chat.Quoted;
import dev.frontdesk.people.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The stored tickets. */
@Component
public class Tickets {

    private static final int RACES = 50;

    private final MongoTemplate mongo;

    Tickets(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What a change came to: the ticket as it is now, and why nothing was done, if so. */
    public record Changed(Ticket ticket, Optional<Refusal> refusal) {
        public boolean refused() {
            return refusal.isPresent();
        }
    }

    public Optional<Ticket> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Ticket.class));
    }

    /** @param number as "T-12" */
    public Optional<Ticket> numbered(String number) {
        return Optional.ofNullable(mongo.findOne(query(where("number").is(number)), Ticket.class));
    }

    /** The ticket that is talked about in a thread, the requester's or the techs'. */
    public Optional<Ticket> inThread(String threadKey) {
        return Optional.ofNullable(mongo.findOne(
                query(where("threads").is(threadKey)).with(Sort.by(Sort.Direction.DESC, "serial")), Ticket.class));
    }

    /**
     * The ticket that a message is about which somebody points at: talked about in its thread, or below it, or opened by it. Ask
     * {@link Ticket#visibleTo} before showing it.
     */
    public Optional<Ticket> at(Quoted message) {
        var thread = Optional.ofNullable(message.thread().threadKey());
        return opened(message.key()).or(() -> thread.flatMap(this::inThread));
    }

    /** A person's tickets, the newest first. */
    public List<Ticket> of(String person, int limit) {
        return mongo.find(
                query(where("requester").is(person))
                        .with(Sort.by(Sort.Direction.DESC, "serial"))
                        .limit(limit),
                Ticket.class);
    }

    /** What a person asked for, for themselves or for others, the newest first. */
    List<Ticket> involving(String person, int limit) {
        // Two queries, since no server uses an index of each side of an "or" together with this sort.
        var newest = Comparator.comparingLong(Ticket::serial).reversed();
        var forOthers =
                askedBy(person, limit).stream().filter(t -> !t.requester().equals(person));
        return Stream.concat(of(person, limit).stream(), forOthers)
                .sorted(newest)
                .limit(limit)
                .toList();
    }

    private List<Ticket> askedBy(String actor, int limit) {
        return mongo.find(
                query(where("actor").is(actor))
                        .with(Sort.by(Sort.Direction.DESC, "serial"))
                        .limit(limit),
                Ticket.class);
    }

    /**
     * The ticket that became of a message: opened by it, or later by a button or a timer about what it began. Ask
     * {@link Ticket#visibleTo} before showing it.
     *
     * @param cause the message's inbox key
     */
    public Optional<Ticket> opened(String cause) {
        return find(Filing.idOf(cause));
    }

    /** Nobody has taken them: the most pressing first, then the oldest; personal ones last. */
    public List<Ticket> waiting(int limit) {
        var sorted = Sort.by("waiting", "serial");
        return mongo.find(query(where("waiting").gte(0)).with(sorted).limit(limit), Ticket.class);
    }

    /** What somebody has taken or was given and is not over, the newest first. */
    List<Ticket> heldBy(String person, int limit) {
        return newest(query(where("assignee").is(person).and("state").in(State.LIVE)), limit);
    }

    /** What a person would mean: of those who work tickets what they have, then what waits; of others what they asked for. */
    public List<Ticket> toNameTo(Person person, int limit) {
        return person.worksTickets()
                ? Stream.concat(heldBy(person.id(), limit).stream(), waiting(limit).stream())
                        .limit(limit)
                        .toList()
                : involving(person.id(), limit).stream()
                        .filter(t -> !t.informal())
                        .toList();
    }

    /** Whatever may still be written about, the newest first. */
    List<Ticket> notClosed(int limit) {
        return newest(query(where("state").in(State.NOT_CLOSED)), limit);
    }

    /** The ticket that a message has given to its author. */
    public Optional<Ticket> taken(Act act) {
        return mongo.find(query(where("assignee").is(act.by())), Ticket.class).stream()
                .filter(t -> t.did(act.cause()))
                .findFirst();
    }

    /** The newest first, whatever their state. */
    public List<Ticket> newest(int limit) {
        return newest(new Query(), limit);
    }

    private List<Ticket> newest(Query which, int limit) {
        return mongo.find(which.with(Sort.by(Sort.Direction.DESC, "serial")).limit(limit), Ticket.class);
    }

    /** The next number. Gaps are allowed, a number is never used again, T-1 comes first. */
    long nextSerial() {
        var counter = Objects.requireNonNull(mongo.findAndModify(
                query(where("_id").is("ticket")),
                new Update().inc("value", 1),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                "counters"));
        return Objects.requireNonNull(counter.get("value", Number.class)).longValue();
    }

    /** Inserts it unless it is there already; returns what is there. */
    Ticket insert(Ticket ticket) {
        try {
            return mongo.insert(ticket);
        } catch (DuplicateKeyException e) {
            return find(ticket.id()).orElseThrow(() -> e);
        }
    }

    /**
     * Changes a ticket by compare-and-set: read, decided, saved if nobody else saved it since, else decided again on what they
     * made of it. The same act twice changes it once.
     */
    public Changed change(String id, Act act, Function<Ticket, Optional<Refusal>> verb) {
        for (int race = 0; race < RACES; race++) {
            var ticket = find(id).orElseThrow(() -> new IllegalStateException("no ticket has the id " + id));
            if (ticket.did(act.cause())) {
                return new Changed(ticket, Optional.empty());
            }
            var refusal = verb.apply(ticket);
            if (refusal.isPresent() || save(ticket)) {
                return new Changed(ticket, refusal);
            }
        }
        throw new IllegalStateException("ticket " + id + " is saved by others all the time");
    }

    boolean save(Ticket ticket) {
        try {
            mongo.save(ticket);
            return true;
        } catch (OptimisticLockingFailureException e) {
            return false;
        }
    }

    List<Ticket> due(Instant now, int limit) {
        return mongo.find(
                query(where("nextDue").lte(now)).with(Sort.by("nextDue")).limit(limit), Ticket.class);
    }

    List<Ticket> toRelay(Instant now, int limit) {
        return mongo.find(
                query(where("relayDue").lte(now)).with(Sort.by("relayDue")).limit(limit), Ticket.class);
    }

    long waitingCount() {
        return mongo.count(query(Criteria.where("waiting").gte(0)), Ticket.class);
    }
}
