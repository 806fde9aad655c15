package dev.frontdesk.training;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.frontdesk.conversation.CurrentClassifier;
import dev.frontdesk.intents.Shipped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The stored models, and which of them this release uses. */
@Component
class Models {

    private static final int KEPT = 5;

    private final MongoTemplate mongo;
    private final String base;

    @Autowired
    Models(MongoTemplate mongo) {
        this(mongo, Shipped.base());
    }

    Models(MongoTemplate mongo, String base) {
        this.mongo = mongo;
        this.base = base;
    }

    String base() {
        return base;
    }

    Optional<Pointer> pointer() {
        return Optional.ofNullable(mongo.findById(base, Pointer.class));
    }

    /** The version in use; 0 is the shipped model. */
    int current() {
        return pointer().map(Pointer::current).orElse(CurrentClassifier.SHIPPED);
    }

    Optional<StoredModel> find(int version) {
        return Optional.ofNullable(mongo.findById(version, StoredModel.class));
    }

    /** One of this release. */
    boolean has(int version) {
        return mongo.exists(query(where("_id").is(version).and("base").is(base)), StoredModel.class);
    }

    /** The ids of what it was the first to learn, without its bytes. */
    List<String> phrases(int version) {
        var without = query(where("_id").is(version));
        without.fields().include("phrases");
        return Optional.ofNullable(mongo.findOne(without, Document.class, "intent_models"))
                .map(d -> d.getList("phrases", String.class))
                .orElse(List.of());
    }

    void save(StoredModel model) {
        mongo.save(model);
    }

    /** From now on this one is used. Safe to repeat. */
    void use(int version, String by, Instant now) {
        if (current() != version) {
            mongo.save(new Pointer(base, version, current(), by, now, null));
        }
        forgetOld();
    }

    /** One step back; false when somebody else was quicker. */
    boolean back(Pointer from, String by, String cause, Instant now) {
        var to = new Pointer(base, Objects.requireNonNull(from.previous()), null, by, now, cause);
        var unchanged = query(where("_id").is(base).and("current").is(from.current()));
        return mongo.replace(unchanged, to).getModifiedCount() > 0;
    }

    private void forgetOld() {
        Set<Integer> needed = new HashSet<>();
        for (var pointer : mongo.findAll(Pointer.class)) {
            needed.add(pointer.current());
            Optional.ofNullable(pointer.previous()).ifPresent(needed::add);
        }
        var newest = new Query().with(Sort.by(Sort.Direction.DESC, "_id"));
        newest.fields().include("_id");
        mongo.find(newest, Document.class, "intent_models").stream()
                .map(d -> d.getInteger("_id"))
                .skip(KEPT)
                .filter(version -> !needed.contains(version))
                .forEach(version -> mongo.remove(query(where("_id").is(version)), StoredModel.class));
    }
}
