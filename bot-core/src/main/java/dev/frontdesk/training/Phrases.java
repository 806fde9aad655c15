package dev.frontdesk.training;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Collection;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The stored training phrases. */
@Component
class Phrases {

    private final MongoTemplate mongo;

    Phrases(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Nothing happens when it is known. */
    void add(Phrase phrase) {
        try {
            mongo.insert(phrase);
        } catch (DuplicateKeyException e) {
            // The same text with the same label: one phrase.
        }
    }

    /** All, always in the same order: that of their ids. */
    List<Phrase> all() {
        return mongo.find(new Query().with(Sort.by("_id")), Phrase.class);
    }

    /** What was decided since the last build. */
    List<Phrase> batch() {
        return all().stream().filter(p -> p.build() == null).toList();
    }

    long batchCount() {
        return mongo.count(query(where("build").exists(false)), Phrase.class);
    }

    boolean anyLearnt() {
        return mongo.exists(query(where("build").exists(true)), Phrase.class);
    }

    void remove(Collection<String> ids) {
        mongo.remove(query(where("_id").in(ids)), Phrase.class);
    }

    void learnt(Collection<String> ids, int build) {
        mongo.updateMulti(query(where("_id").in(ids)), new Update().set("build", build), Phrase.class);
    }

    /** A model is taken back: what it learnt waits for the next. */
    void unlearn(int build) {
        mongo.updateMulti(query(where("build").is(build)), new Update().unset("build"), Phrase.class);
    }
}
