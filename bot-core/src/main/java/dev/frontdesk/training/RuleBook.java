package dev.frontdesk.training;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.frontdesk.conversation.CurrentClassifier;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.intents.Rule;
import dev.frontdesk.intents.Rules;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The stored rules, and their copy in memory. {@code {_id: "rules:default", changed: "web:m-1"}} in {@code training_state} names the
 * message that changed them last; an instance that sees another name there reads them again.
 */
@Component
class RuleBook {

    /** More would be a phrase file. */
    static final int MOST = 500;

    private static final String TENANT = "default";
    private static final String STATE = "training_state";
    private static final String STAMP = "rules:" + TENANT;

    private final MongoTemplate mongo;
    private final CurrentClassifier classifier;
    private Optional<String> seen = Optional.empty();

    RuleBook(MongoTemplate mongo, CurrentClassifier classifier) {
        this.mongo = mongo;
        this.classifier = classifier;
    }

    /** Oldest first. */
    List<StoredRule> all() {
        return mongo.find(query(where("tenant").is(TENANT)).with(Sort.by("number")), StoredRule.class);
    }

    /** The rule of this phrase as it is stored now: the new one, or the one that was there. */
    StoredRule add(Rule rule, Turn turn) {
        var id = StoredRule.idOf(TENANT, rule);
        var there = Optional.ofNullable(mongo.findById(id, StoredRule.class));
        var stored = there.orElseGet(() -> insert(id, rule, turn));
        changed(turn);
        return stored;
    }

    private StoredRule insert(String id, Rule rule, Turn turn) {
        try {
            return mongo.insert(new StoredRule(
                    id,
                    nextNumber(),
                    TENANT,
                    rule.phrase(),
                    rule.label(),
                    turn.person().id(),
                    turn.now(),
                    turn.cause(),
                    true));
        } catch (DuplicateKeyException e) {
            return Objects.requireNonNull(mongo.findById(id, StoredRule.class));
        }
    }

    Optional<StoredRule> remove(int number, Turn turn) {
        var removed = mongo.findAndRemove(
                query(where("tenant").is(TENANT).and("number").is(number)), StoredRule.class);
        changed(turn);
        return Optional.ofNullable(removed);
    }

    private int nextNumber() {
        var counter = Objects.requireNonNull(mongo.findAndModify(
                query(where("_id").is("intent-rule")),
                new Update().inc("value", 1),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                "counters"));
        return Objects.requireNonNull(counter.get("value", Number.class)).intValue();
    }

    /** After the change, so that whoever sees the stamp sees the change. */
    private void changed(Turn turn) {
        mongo.upsert(query(where("_id").is(STAMP)), new Update().set("changed", turn.cause()), STATE);
        refresh();
    }

    synchronized void refresh() {
        var stamp = Optional.ofNullable(mongo.findById(STAMP, Document.class, STATE))
                .map(d -> d.getString("changed"));
        if (!stamp.equals(seen)) {
            classifier.use(Rules.of(all().stream()
                    .filter(StoredRule::enabled)
                    .map(StoredRule::rule)
                    .toList()));
            seen = stamp;
        }
    }
}
