package dev.frontdesk.conversation;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The stored conversations. */
@Component
class Conversations {

    private final MongoTemplate mongo;

    Conversations(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<Conversation> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Conversation.class));
    }

    /** Compare-and-set on the version; false when somebody else saved it since it was read. */
    boolean save(Conversation conversation) {
        try {
            mongo.save(conversation);
            return true;
        } catch (OptimisticLockingFailureException | DuplicateKeyException e) {
            return false;
        }
    }

    /** Those with a question nobody answered in time. */
    List<Conversation> due(Instant now, int limit) {
        return mongo.find(
                query(where("nextDue").lte(now)).with(Sort.by("nextDue")).limit(limit), Conversation.class);
    }

    /** Those whose effects should have reached the outbox by now. */
    List<Conversation> toRelay(Instant now, int limit) {
        return mongo.find(
                query(where("relayDue").lte(now)).with(Sort.by("relayDue")).limit(limit), Conversation.class);
    }
}
