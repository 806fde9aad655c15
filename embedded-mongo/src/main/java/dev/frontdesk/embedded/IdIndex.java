package dev.frontdesk.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collections;
import java.util.List;
import org.h2.mvstore.MVMap;

/** The index on _id. It stores nothing, since the documents themselves lie in the order of their _id. */
final class IdIndex extends StoredIndex<byte[]> {
    private final MVMap<byte[], byte[]> documents;

    IdIndex(String name, List<IndexKey> keys, MVMap<byte[], byte[]> documents) {
        super(name, keys, false, documents);
        this.documents = documents;
    }

    @Override
    boolean isMultikey() {
        return false;
    }

    @Override
    Position positionOf(byte[] entry, byte[] value) {
        return new Position(entry);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Position> collection) {
        if (documents.containsKey(Position.of(document).key())) {
            throw new DuplicateKeyError(
                    this, collection, getKeys(), new KeyValue(Collections.singletonList(document.get("_id"))));
        }
    }

    @Override
    public void add(Document document, Position position, MongoCollection<Position> collection) {
        // adding the document was all
    }

    @Override
    public Position remove(Document document) {
        return Position.of(document);
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Position> collection) {
        // the _id of a document never changes
    }

    @Override
    public void updateInPlace(
            Document before, Document after, Position position, MongoCollection<Position> collection) {
        // the _id of a document never changes
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    /** Never to be built: it is there as soon as the documents are. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public boolean isUnique() {
        return true;
    }
}
