package dev.frontdesk.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;

/** Where a document lies in its collection: the sort key of its _id. */
final class Position {
    private final byte[] key;

    Position(byte[] key) {
        this.key = key;
    }

    static Position of(Document document) {
        return new Position(SortKey.of(document.get("_id")));
    }

    byte[] key() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position position && Arrays.equals(key, position.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }
}
