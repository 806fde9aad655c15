package dev.frontdesk.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One database: a map of the store for each collection and each index. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Position> {
    private static final int CANNOT_CREATE_INDEX = 67;
    private static final int INDEX_KEY_SPECS_CONFLICT = 86;

    private final Store store;

    StoredDatabase(String name, Store store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "aggregate" -> aggregate(channel, command, query, databases, oplog);
            case "dropindexes" -> dropIndexes(query);
            default -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    private Document aggregate(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        MongoCollection<Position> collection = resolveCollection(String.valueOf(query.get(command)), false);
        if (!(collection instanceof StoredCollection stored)) {
            return super.handleCommand(channel, command, query, databases, oplog);
        }
        stored.narrowNextRead(firstMatch(query.get("pipeline")));
        try {
            return super.handleCommand(channel, command, query, databases, oplog);
        } finally {
            stored.narrowNextRead(null);
        }
    }

    private static @Nullable Document firstMatch(@Nullable Object pipeline) {
        if (pipeline instanceof List<?> stages && !stages.isEmpty() && stages.get(0) instanceof Document stage) {
            return stage.get("$match") instanceof Document match ? match : null;
        }
        return null;
    }

    @Override
    protected MongoCollection<Position> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoredCollection(
                this, name, options, store.documents(getFullCollectionNamespace(name)), cursorRegistry);
    }

    @Override
    protected Index<Position> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        String namespace = getFullCollectionNamespace(collection);
        if (keys.size() == 1 && keys.get(0).getKey().equals("_id")) {
            return new IdIndex(name, keys, store.documents(namespace));
        }
        return new FieldIndex(name, keys, sparse, true, store.index(namespace, name));
    }

    @Override
    protected Index<Position> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        String namespace = getFullCollectionNamespace(collection);
        return new FieldIndex(name, keys, sparse, false, store.index(namespace, name));
    }

    /** Declaring an index again does nothing; the library would list it a second time, or not see a difference. */
    @Override
    protected synchronized void addIndex(Document description) {
        refuseWhatWouldBeWrong(description);
        Document declared = new Document(description);
        declared.remove("partialFilterExpression"); // a full index finds the same documents
        Document existing = declaration(declared.get("ns"), declared.get("name"));
        if (existing == null) {
            build(declared);
        } else if (!isSame(existing, declared)) {
            throw new MongoServerError(
                    INDEX_KEY_SPECS_CONFLICT,
                    "IndexKeySpecsConflict",
                    "An index with the name %s and other keys or options exists".formatted(declared.get("name")));
        }
    }

    private void build(Document declared) {
        try {
            super.addIndex(declared);
        } catch (RuntimeException e) {
            // what was built before the duplicate was met
            store.removeIndex(String.valueOf(declared.get("ns")), String.valueOf(declared.get("name")));
            throw e;
        }
    }

    private static void refuseWhatWouldBeWrong(Document description) {
        if (Utils.isTrue(description.get("unique")) && description.containsKey("partialFilterExpression")) {
            throw cannotCreate("a partial unique index is not supported here, use a sparse one");
        }
        if (keys(description).values().stream().anyMatch(order -> !(order instanceof Number))) {
            throw cannotCreate("text, hashed and geo indexes are not supported here");
        }
    }

    private static MongoServerError cannotCreate(String why) {
        return new MongoServerError(CANNOT_CREATE_INDEX, "CannotCreateIndex", "Cannot create the index: " + why);
    }

    private static boolean isSame(Document one, Document other) {
        return Stream.of("unique", "sparse")
                        .allMatch(option -> Utils.isTrue(one.get(option)) == Utils.isTrue(other.get(option)))
                && keys(one).toString().equals(keys(other).toString());
    }

    private static Document keys(Document declared) {
        return (Document) Objects.requireNonNull(declared.get("key"));
    }

    private @Nullable Document declaration(@Nullable Object namespace, @Nullable Object name) {
        return declarations(namespace)
                .filter(declared -> Objects.equals(declared.get("name"), name))
                .findFirst()
                .orElse(null);
    }

    private Stream<Document> declarations(@Nullable Object namespace) {
        MongoCollection<Position> all = indexes.get();
        return all == null ? Stream.empty() : all.handleQueryAsStream(new Document("ns", namespace));
    }

    /** The library would forget indexes of the same name of other collections. */
    private Document dropIndexes(Document query) {
        String name = (String) query.get("dropIndexes");
        MongoCollection<Position> collection = resolveCollection(name, false);
        if (collection != null) {
            toDrop(collection.getFullName(), query.get("index"))
                    .forEach(declared -> drop(collection, String.valueOf(declared.get("name"))));
        }
        Document reply = new Document();
        Utils.markOkay(reply);
        return reply;
    }

    private Collection<Document> toDrop(String namespace, @Nullable Object wanted) {
        boolean all = "*".equals(wanted);
        List<Document> found = declarations(namespace)
                .filter(declared -> !isPrimaryKeyIndex(keys(declared)))
                .filter(declared -> all || isNamed(declared, wanted))
                .toList();
        if (found.isEmpty() && !all) {
            throw new IndexNotFoundException("index not found with name [" + wanted + "]");
        }
        return found;
    }

    private static boolean isNamed(Document declared, @Nullable Object wanted) {
        return wanted instanceof Document keys
                ? keys(declared).toString().equals(keys.toString())
                : wanted instanceof Collection<?> names
                        ? names.contains(declared.get("name"))
                        : Objects.equals(wanted, declared.get("name"));
    }

    private void drop(MongoCollection<Position> collection, String index) {
        dropIndex(collection, index);
        Objects.requireNonNull(indexes.get())
                .deleteDocuments(new Document("ns", collection.getFullName()).append("name", index), 1);
    }

    @Override
    protected void dropIndex(MongoCollection<Position> collection, String index) {
        super.dropIndex(collection, index);
        store.removeIndex(collection.getFullName(), index);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        store.removeDocuments(getFullCollectionNamespace(name));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        if (from != this) {
            throw new MongoServerError(20, "IllegalOperation", "A collection cannot move to another database here");
        }
        String before = collection.getFullName();
        super.moveCollection(from, collection, newName);
        store.rename(before, collection.getFullName(), collection.getIndexes());
    }

    @Override
    protected long getStorageSize() {
        return store.size();
    }

    @Override
    protected long getFileSize() {
        return store.size();
    }
}
