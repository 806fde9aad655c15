package dev.frontdesk.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same documents with and without indexes answer the same, whatever is asked and whatever was changed before. */
class IndexedLikeUnindexedTest {
    private static final int DOCUMENTS = 250;
    private static final int STEPS = 400;
    private static final List<String> FIELDS = List.of("a", "b", "c", "d.x", "d.y", "e");

    @TempDir
    Path folder;

    private Random random;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void answers_are_the_same(long seed) {
        random = new Random(seed);
        try (EmbeddedMongo server = EmbeddedMongo.inMemory();
                MongoClient client = MongoClients.create(server.uri())) {
            MongoDatabase desk = client.getDatabase("desk");
            // some documents first, so that half of the indexes are built and half are only maintained
            fill(desk, 0);
            declareIndexes(desk.getCollection("indexed"), seed % 2 == 0);
            fill(desk, DOCUMENTS);
            compare(desk, STEPS);
            assertThat(server.examined("desk", "indexed"))
                    .as("indexes are used at all")
                    .isLessThan(server.examined("desk", "plain") * 3 / 4);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11})
    void answers_are_the_same_after_a_restart(long seed) {
        random = new Random(seed);
        for (int round = 0; round < 3; round++) {
            try (EmbeddedMongo server = EmbeddedMongo.open(folder);
                    MongoClient client = MongoClients.create(server.uri())) {
                MongoDatabase desk = client.getDatabase("desk");
                if (round == 0) {
                    declareIndexes(desk.getCollection("indexed"), true);
                    fill(desk, 0);
                }
                compare(desk, STEPS / 4);
            }
        }
    }

    private void fill(MongoDatabase desk, int from) {
        List<Document> documents = new ArrayList<>();
        for (int i = from; i < from + DOCUMENTS; i++) {
            documents.add(document(i));
        }
        desk.getCollection("plain").insertMany(documents);
        desk.getCollection("indexed").insertMany(documents);
    }

    private void declareIndexes(MongoCollection<Document> indexed, boolean sparse) {
        indexed.createIndex(new Document("a", 1), new IndexOptions().sparse(sparse));
        indexed.createIndex(new Document("b", 1).append("a", -1));
        indexed.createIndex(new Document("c", -1).append("b", 1), new IndexOptions().sparse(sparse));
        indexed.createIndex(new Document("d.x", 1).append("b", 1));
        indexed.createIndex(new Document("d.y", -1));
        indexed.createIndex(new Document("e", 1));
    }

    private void compare(MongoDatabase desk, int steps) {
        for (int i = 0; i < steps; i++) {
            if (random.nextInt(4) == 0) {
                change(desk);
            } else {
                ask(desk);
            }
        }
        assertThat(all(desk, "indexed", new Document(), new Document("_id", 1), 0, 0))
                .isEqualTo(all(desk, "plain", new Document(), new Document("_id", 1), 0, 0));
    }

    private void ask(MongoDatabase desk) {
        Document filter = filter();
        // _id at the end makes the order of equal ones certain
        Document sort = random.nextInt(3) == 0 ? new Document() : sort().append("_id", 1);
        int limit = sort.isEmpty() || random.nextBoolean() ? 0 : 1 + random.nextInt(20);
        int skip = limit == 0 ? 0 : random.nextInt(3);
        List<Document> indexed = all(desk, "indexed", filter, sort, skip, limit);
        List<Document> plain = all(desk, "plain", filter, sort, skip, limit);
        if (sort.isEmpty()) {
            assertThat(indexed).as("find %s", filter.toJson()).containsExactlyInAnyOrderElementsOf(plain);
        } else {
            assertThat(indexed)
                    .as("find %s sort %s skip %d limit %d", filter.toJson(), sort.toJson(), skip, limit)
                    .isEqualTo(plain);
        }
        assertThat(desk.getCollection("indexed").countDocuments(filter))
                .as("count %s", filter.toJson())
                .isEqualTo(desk.getCollection("plain").countDocuments(filter));
    }

    private static List<Document> all(
            MongoDatabase desk, String collection, Document filter, Document sort, int skip, int limit) {
        FindIterable<Document> found =
                desk.getCollection(collection).find(filter).skip(skip).limit(limit);
        return (sort.isEmpty() ? found : found.sort(sort)).into(new ArrayList<>());
    }

    private void change(MongoDatabase desk) {
        Document filter = random.nextBoolean() ? new Document("_id", random.nextInt(2 * DOCUMENTS)) : filter();
        int kind = random.nextInt(8);
        String field = FIELDS.get(random.nextInt(3));
        Document update = random.nextInt(4) == 0
                ? new Document("$unset", new Document(field, ""))
                : new Document("$set", new Document(field, field.equals("b") ? scalar() : value()));
        Document added = document(100_000 + random.nextInt(1_000_000));
        for (String name : List.of("indexed", "plain")) {
            MongoCollection<Document> collection = desk.getCollection(name);
            switch (kind) {
                case 0 -> collection.deleteMany(new Document("_id", filter.get("_id")));
                case 1, 2 -> collection.replaceOne(new Document("_id", added.get("_id")), added, upsert());
                default -> collection.updateMany(filter, update);
            }
        }
    }

    private static com.mongodb.client.model.ReplaceOptions upsert() {
        return new com.mongodb.client.model.ReplaceOptions().upsert(true);
    }

    private Document document(int id) {
        Document document = new Document("_id", id);
        for (String field : List.of("a", "b", "c", "e")) {
            if (random.nextInt(5) > 0) {
                // b never holds arrays: each compound index has it, as two arrays in one entry are not allowed
                document.append(field, field.equals("b") ? scalar() : value());
            }
        }
        switch (random.nextInt(4)) {
            case 0 -> document.append("d", new Document("x", scalar()).append("y", value()));
            case 1 -> document.append("d", List.of(new Document("x", scalar()), new Document("y", scalar())));
            case 2 -> document.append("d", scalar());
            default -> {}
        }
        return document;
    }

    private Object value() {
        return switch (random.nextInt(12)) {
            case 0 -> List.of();
            case 1 -> Arrays.asList(scalar(), scalar());
            case 2 -> Arrays.asList(scalar(), Arrays.asList(scalar(), 1));
            default -> scalar();
        };
    }

    private Object scalar() {
        return switch (random.nextInt(14)) {
            case 0 -> null;
            case 1 -> random.nextInt(5) - 2;
            case 2 -> (long) random.nextInt(5) - 2;
            case 3 -> (random.nextInt(9) - 4) / 2.0;
            case 4 -> new Decimal128(random.nextInt(5) - 2);
            case 5 -> Long.MAX_VALUE - random.nextInt(3);
            case 6 -> (1L << 53) + random.nextInt(4);
            case 7 -> random.nextBoolean();
            case 8 -> new Date(random.nextInt(5) * 1000L - 2000);
            case 9 -> new ObjectId("65000000000000000000000" + random.nextInt(4));
            case 10 ->
                List.of("", "a", "a\0", "a\0b", "ab", "é", "\uD83D\uDE00", "\uFFFD")
                        .get(random.nextInt(8));
            default -> random.nextInt(12);
        };
    }

    private Document filter() {
        Document filter = new Document();
        int clauses = 1 + random.nextInt(3);
        for (int i = 0; i < clauses; i++) {
            String field = random.nextInt(12) == 0 ? "_id" : FIELDS.get(random.nextInt(FIELDS.size()));
            filter.put(field, condition(field));
        }
        return switch (random.nextInt(6)) {
            case 0 -> new Document("$and", List.of(filter, new Document("b", condition("b"))));
            case 1 -> new Document("$or", List.of(filter, new Document("a", condition("a"))));
            default -> filter;
        };
    }

    private Object condition(String field) {
        Object value = field.equals("_id") ? random.nextInt(2 * DOCUMENTS) : scalar();
        return switch (random.nextInt(10)) {
            case 0 -> new Document("$in", Arrays.asList(value, scalar(), scalar()));
            case 1 -> new Document("$gt", value);
            case 2 -> new Document("$gte", value);
            case 3 -> new Document("$lt", value);
            case 4 -> new Document("$lte", value);
            case 5 -> new Document("$gte", value).append("$lt", scalar());
            case 6 -> new Document("$ne", value);
            case 7 -> new Document("$exists", random.nextBoolean());
            case 8 -> new Document("$eq", value);
            default -> value;
        };
    }

    private Document sort() {
        Document sort = new Document();
        int fields = 1 + random.nextInt(2);
        for (int i = 0; i < fields; i++) {
            sort.put(FIELDS.get(random.nextInt(FIELDS.size())), random.nextBoolean() ? 1 : -1);
        }
        return sort;
    }
}
