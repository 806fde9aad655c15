package dev.frontdesk.training;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The stored builds. */
@Component
class Builds {

    private final MongoTemplate mongo;

    Builds(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<Build> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Build.class));
    }

    /** The build that made a model. */
    Optional<Build> numbered(int number) {
        return Optional.ofNullable(mongo.findOne(query(where("number").is(number)), Build.class));
    }

    /** The next number: gaps are allowed, none is used again. */
    int nextNumber() {
        var counter = Objects.requireNonNull(mongo.findAndModify(
                query(where("_id").is("intent-model")),
                new Update().inc("value", 1),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                "counters"));
        return Objects.requireNonNull(counter.get("value", Number.class)).intValue();
    }

    void insert(Build build) {
        try {
            mongo.insert(build);
        } catch (DuplicateKeyException e) {
            // Wanted by an earlier attempt at the same message.
        }
    }

    void save(Build build) {
        mongo.save(build);
    }

    /** The oldest that is not over. */
    Optional<Build> underWay() {
        return Optional.ofNullable(mongo.findOne(
                query(where("state").in(Build.State.WANTED.name(), Build.State.RUNNING.name()))
                        .with(Sort.by("number")),
                Build.class));
    }

    /** The newest first. */
    List<Build> newest(int limit) {
        return mongo.find(
                new Query().with(Sort.by(Sort.Direction.DESC, "number")).limit(limit), Build.class);
    }
}
