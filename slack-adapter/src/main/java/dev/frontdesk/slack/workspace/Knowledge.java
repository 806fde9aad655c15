package dev.frontdesk.slack.workspace;

import dev.frontdesk.slack.SlackSettings;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** What is known of the workspace, at hand and in the database; written there only when it has changed. */
final class Knowledge {

    private final SlackSettings settings;
    private final MongoOperations mongo;
    private volatile Known known;
    private @Nullable StoredWorkspace stored;

    Knowledge(SlackSettings settings, MongoOperations mongo) {
        this.settings = settings;
        this.mongo = mongo;
        this.known = Known.nothing(settings);
    }

    /** From the database; a document of a later release is left to be found out anew. */
    synchronized void load() {
        stored = mongo.findById(StoredWorkspace.ID, StoredWorkspace.class);
        if (stored != null && stored.schema() <= StoredWorkspace.SCHEMA) {
            known = Known.of(stored, settings);
        }
    }

    Known now() {
        return known;
    }

    synchronized void change(UnaryOperator<Known> change) {
        known = change.apply(known);
        var next = known.stored();
        if (!next.equals(stored)) {
            mongo.save(next);
            stored = next;
        }
    }
}
