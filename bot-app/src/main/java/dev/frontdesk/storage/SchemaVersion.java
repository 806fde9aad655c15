package dev.frontdesk.storage;

import org.bson.Document;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Which shape the stored documents have: {@code {_id: "schema", version: 1}} in {@code counters}. A start upgrades older ones, and
 * refuses what a newer Frontdesk wrote.
 */
@Component
class SchemaVersion implements SmartInitializingSingleton {

    private static final int CURRENT = 1;

    private final MongoTemplate mongo;

    SchemaVersion(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var stored = mongo.findById("schema", Document.class, "counters");
        if (stored == null) {
            mongo.save(new Document("_id", "schema").append("version", CURRENT), "counters");
        } else if (stored.getInteger("version", CURRENT) > CURRENT) {
            throw new IllegalStateException(
                    "This data was written by a newer Frontdesk (schema " + stored.getInteger("version")
                            + ", this one knows " + CURRENT + "). Start that version, or restore a backup.");
        }
    }
}
