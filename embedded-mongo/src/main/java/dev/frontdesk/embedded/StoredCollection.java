package dev.frontdesk.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Documents as BSON, in the order of their _id. Each read decodes a document of its own, so a reply can be sent while
 * the next command changes what is stored.
 */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Position> {
    private final MVMap<byte[], byte[]> documents;
    private final LongAdder examined = new LongAdder();

    @SuppressWarnings("ThreadLocalUsage") // each collection has its own
    private final ThreadLocal<@Nullable Document> firstMatch = new ThreadLocal<>();

    private boolean wantsOne;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<byte[], byte[]> documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    /** How many documents were decoded so far to answer queries: tests see by it that an index was used. */
    long examined() {
        return examined.sum();
    }

    /** The library's aggregation reads the whole collection first: its next read on this thread is narrowed to this. */
    void narrowNextRead(@Nullable Document match) {
        if (match == null) {
            firstMatch.remove();
        } else {
            firstMatch.set(match);
        }
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Document narrowed = query.isEmpty() && firstMatch.get() != null ? firstMatch.get() : query;
        firstMatch.remove();
        int most = wantsOne && limit == 0 ? 1 : limit;
        Plan plan = plan(narrowed, orderBy, skip, most);
        if (plan == null) {
            return matchDocuments(narrowed, orderBy, skip, most, batchSize, projection);
        }
        Document sort = plan.sorted() ? null : orderBy;
        return matchDocuments(narrowed, plan.positions(), sort, skip, most, batchSize, projection);
    }

    private @Nullable Plan plan(Document query, @Nullable Document orderBy, int skip, int limit) {
        if (orderBy != null && orderBy.containsKey("$natural")) {
            return null;
        }
        long enough = limit == 0 ? 0 : (long) skip + limit;
        return new Planner(query, orderBy, enough).plan(getIndexes(), documents.sizeAsLong());
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Stream<Document> all = stream(isNaturalDescending(orderBy)).map(DocumentWithPosition::getDocument);
        return matchDocumentsFromStream(all, query, orderBy, skip, limit, batchSize, projection);
    }

    @Override
    protected QueryResult matchDocumentsFromStream(
            Stream<Document> found,
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Stream<Document> sorted = orderBy == null || orderBy.isEmpty() || orderBy.containsKey("$natural")
                ? found
                : new SortOrder(orderBy).sort(found.filter(document -> documentMatchesQuery(document, query)));
        return super.matchDocumentsFromStream(sorted, query, null, skip, limit, batchSize, projection);
    }

    private Stream<DocumentWithPosition<Position>> stream(boolean descending) {
        Iterable<byte[]> keys = () -> descending ? documents.keyIteratorReverse(null) : documents.keyIterator(null);
        if (descending) {
            return StreamSupport.stream(keys.spliterator(), false)
                    .map(Position::new)
                    .map(position -> new DocumentWithPosition<>(getDocument(position), position));
        }
        return documents.entrySet().stream()
                .map((Map.Entry<byte[], byte[]> entry) ->
                        new DocumentWithPosition<>(decode(entry.getValue()), new Position(entry.getKey())));
    }

    /** The library collects all matches of an update first, even if only one of them is to be updated. */
    @Override
    public synchronized Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        wantsOne = !multi;
        try {
            return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
        } finally {
            wantsOne = false;
        }
    }

    private Document decode(byte[] bson) {
        examined.increment();
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
    }

    private static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        return ByteBufUtil.getBytes(buffer);
    }

    @Override
    protected Position addDocumentInternal(Document document) {
        // the library's own lists of collections and indexes have another id field, or none
        Object id = getIdField() == null ? UUID.randomUUID() : document.get(getIdField());
        byte[] key = SortKey.of(id);
        if (documents.putIfAbsent(key, encode(document)) != null) {
            throw new MongoServerException("A document with the id %s is there already".formatted(id));
        }
        return new Position(key);
    }

    @Override
    protected void handleUpdate(Position position, Document before, Document after) {
        documents.put(position.key(), encode(after));
    }

    @Override
    protected void removeDocument(Position position) {
        documents.remove(position.key());
    }

    @Override
    protected Document getDocument(Position position) {
        byte[] bson = documents.get(position.key());
        if (bson == null) {
            throw new MongoServerException("An index of %s points to a document that is gone".formatted(getFullName()));
        }
        return decode(bson);
    }

    @Override
    protected Stream<DocumentWithPosition<Position>> streamAllDocumentsWithPosition() {
        return stream(false);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    /** Counting with every write would cost an extra page each time; {@link #getDataSize} adds up when asked. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {
        // not tracked
    }

    @Override
    protected int getDataSize() {
        long size = documents.values().stream().mapToLong(bson -> bson.length).sum();
        return (int) Math.min(size, Integer.MAX_VALUE);
    }
}
