package dev.frontdesk.training;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The stored doubts: the training inbox. */
@Component
class Doubts {

    private static final int RACES = 20;
    private static final int LOOK_AT = 100;

    /** For so long a doubt that is shown to one tech is not shown to another. */
    private static final Duration IN_HAND = Duration.ofMinutes(10);

    private final MongoTemplate mongo;

    Doubts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<Doubt> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Doubt.class));
    }

    /** How many texts of a person began to be kept since then. */
    long of(String person, Instant since) {
        return mongo.count(query(where("asker").is(person).and("at").gt(since)), Doubt.class);
    }

    /** Changes it by compare-and-set; {@code verb} says whether there is something to save. Empty when there is none of this id. */
    Optional<Doubt> change(String id, Predicate<Doubt> verb) {
        for (int race = 0; race < RACES; race++) {
            var doubt = find(id);
            if (doubt.isEmpty() || !verb.test(doubt.get()) || save(doubt.get())) {
                return doubt;
            }
        }
        throw new IllegalStateException("doubt " + id + " is saved by others all the time");
    }

    /** The same, of one that is made when it is not there; nothing happens when it cannot be made. */
    void changeOrMake(String id, Predicate<Doubt> verb, Supplier<Optional<Doubt>> make) {
        for (int race = 0; race < RACES; race++) {
            if (change(id, verb).isPresent()) {
                return;
            }
            var made = make.get().filter(verb);
            if (made.isEmpty() || insert(made.get())) {
                return;
            }
        }
        throw new IllegalStateException("doubt " + id + " comes and goes all the time");
    }

    private boolean save(Doubt doubt) {
        try {
            mongo.save(doubt);
            return true;
        } catch (OptimisticLockingFailureException e) {
            return false;
        }
    }

    private boolean insert(Doubt doubt) {
        try {
            mongo.insert(doubt);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** The one this tech has in hand, else the oldest that nobody has. */
    Optional<Doubt> next(String tech, Instant now) {
        var open = mongo.find(
                query(where("open").lte(now).and("skippedBy").ne(tech))
                        .with(Sort.by("open"))
                        .limit(LOOK_AT),
                Doubt.class);
        return open.stream()
                .filter(d -> inHand(d, now).filter(tech::equals).isPresent())
                .findFirst()
                .or(() -> open.stream().filter(d -> inHand(d, now).isEmpty()).findFirst());
    }

    /** What was last shown to this tech and is undecided. */
    Optional<Doubt> shownTo(String tech) {
        return Optional.ofNullable(mongo.findOne(
                query(where("offered.to").is(tech).and("open").exists(true))
                        .with(Sort.by(Sort.Direction.DESC, "offered.at")),
                Doubt.class));
    }

    private static Optional<String> inHand(Doubt doubt, Instant now) {
        return doubt.offered().filter(o -> o.at().plus(IN_HAND).isAfter(now)).map(Doubt.Offered::to);
    }

    /** What a phrase was made of is undecided again; made anew when it was forgotten meanwhile. */
    void reopen(Phrase phrase, @Nullable String why, Instant now, Instant forgetAt) {
        changeOrMake(
                phrase.doubt(),
                d -> {
                    d.reopen(why, now);
                    return true;
                },
                () -> Optional.of(Doubt.of(phrase, now, forgetAt)));
    }

    long openCount(Instant now) {
        return mongo.count(query(where("open").lte(now)), Doubt.class);
    }

    /** A server's own expiry would go by the server's clock, and the embedded one has none. */
    void forget(Instant now) {
        mongo.remove(query(where("forgetAt").lte(now)), Doubt.class);
    }
}
