package dev.frontdesk.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {
    @TempDir
    Path folder;

    private interface Session {
        void use(MongoDatabase database) throws Exception;
    }

    private void durable(Session session) throws Exception {
        try (EmbeddedMongo server = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(server.uri())) {
            session.use(client.getDatabase("desk"));
        }
    }

    private static void inMemory(Session session) throws Exception {
        try (EmbeddedMongo server = EmbeddedMongo.inMemory();
                MongoClient client = MongoClients.create(server.uri())) {
            session.use(client.getDatabase("desk"));
        }
    }

    @Test
    void answers_hello_as_a_writable_primary() throws Exception {
        inMemory(desk -> {
            Document hello = desk.runCommand(new Document("hello", 1));
            assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
            assertThat(hello.getInteger("maxWireVersion")).isPositive();
        });
    }

    @Test
    void keeps_documents_and_indexes_over_a_restart() throws Exception {
        durable(desk -> {
            desk.getCollection("tickets").createIndex(ascending("number"), new IndexOptions().unique(true));
            desk.getCollection("tickets").insertOne(new Document("_id", "a").append("number", 1));
        });
        durable(desk -> {
            MongoCollection<Document> tickets = desk.getCollection("tickets");
            assertThat(tickets.find().into(new ArrayList<>()))
                    .containsExactly(new Document("_id", "a").append("number", 1));
            assertThatThrownBy(() -> tickets.insertOne(new Document("_id", "b").append("number", 1)))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("E11000");
            assertThat(tickets.listIndexes()).hasSize(2);
        });
    }

    @Test
    void builds_an_index_over_what_is_there_already() throws Exception {
        durable(desk -> {
            MongoCollection<Document> tickets = desk.getCollection("tickets");
            for (int i = 0; i < 50; i++) {
                tickets.insertOne(new Document("_id", i).append("number", i % 49));
            }
            assertThatThrownBy(() -> tickets.createIndex(ascending("number"), new IndexOptions().unique(true)))
                    .isInstanceOf(MongoException.class)
                    .hasMessageContaining("E11000");
            tickets.deleteOne(eq("_id", 49));
            tickets.createIndex(ascending("number"), new IndexOptions().unique(true));
        });
    }

    @Test
    void compound_unique_index_looks_at_all_fields() throws Exception {
        inMemory(desk -> {
            MongoCollection<Document> people = desk.getCollection("people");
            people.createIndex(ascending("team", "handle"), new IndexOptions().unique(true));
            people.insertOne(new Document("team", "t1").append("handle", "ana"));
            people.insertOne(new Document("team", "t2").append("handle", "ana"));
            people.insertOne(new Document("team", "t1").append("handle", "bob"));
            assertThatThrownBy(() -> people.updateOne(eq("handle", "bob"), set("handle", "ana")))
                    .isInstanceOf(MongoWriteException.class)
                    .hasMessageContaining("E11000");
            assertThat(people.countDocuments(eq("handle", "ana"))).isEqualTo(2);
        });
    }

    @Test
    void sparse_unique_index_allows_many_without_the_field() throws Exception {
        inMemory(desk -> {
            MongoCollection<Document> people = desk.getCollection("people");
            people.createIndex(
                    ascending("mail"), new IndexOptions().unique(true).sparse(true));
            people.insertOne(new Document("_id", 1));
            people.insertOne(new Document("_id", 2));
            people.insertOne(new Document("_id", 3).append("mail", "a@b"));
            assertThatThrownBy(() -> people.insertOne(new Document("_id", 4).append("mail", "a@b")))
                    .isInstanceOf(MongoWriteException.class);
            assertThat(people.countDocuments(eq("mail", null))).isEqualTo(2);
            people.deleteMany(new Document());
            assertThat(people.countDocuments()).isZero();
        });
    }

    @Test
    void refuses_a_partial_unique_index_which_it_would_get_wrong() throws Exception {
        inMemory(desk -> {
            IndexOptions partial = new IndexOptions().unique(true).partialFilterExpression(eq("state", "open"));
            assertThatThrownBy(() -> desk.getCollection("tickets").createIndex(ascending("number"), partial))
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("sparse");
        });
    }

    @Test
    void declaring_an_index_again_changes_nothing_and_another_one_is_refused() throws Exception {
        inMemory(desk -> {
            MongoCollection<Document> tickets = desk.getCollection("tickets");
            IndexOptions open = new IndexOptions().name("due").partialFilterExpression(eq("state", "open"));
            tickets.createIndex(ascending("due"), open);
            tickets.createIndex(ascending("due"), open);
            assertThat(tickets.listIndexes()).hasSize(2);
            assertThatThrownBy(() -> tickets.createIndex(ascending("other"), new IndexOptions().name("due")))
                    .isInstanceOf(MongoCommandException.class);
        });
    }

    @Test
    void dropping_an_index_leaves_its_namesake_in_another_collection() throws Exception {
        durable(desk -> {
            for (String name : List.of("a", "b")) {
                desk.getCollection(name).createIndex(ascending("x", "y"), new IndexOptions().unique(true));
            }
            desk.getCollection("a").dropIndexes();
        });
        durable(desk -> {
            assertThat(desk.getCollection("a").listIndexes()).hasSize(1);
            MongoCollection<Document> b = desk.getCollection("b");
            b.insertOne(new Document("x", 1));
            assertThatThrownBy(() -> b.insertOne(new Document("x", 1))).isInstanceOf(MongoWriteException.class);
        });
    }

    @Test
    void renamed_and_dropped_collections_stay_so_after_a_restart() throws Exception {
        durable(desk -> {
            desk.getCollection("old").createIndex(ascending("x"), new IndexOptions().unique(true));
            desk.getCollection("old").insertOne(new Document("_id", 1).append("x", 1));
            desk.getCollection("old").renameCollection(new com.mongodb.MongoNamespace("desk.new"));
            desk.getCollection("gone").insertOne(new Document());
            desk.getCollection("gone").drop();
        });
        durable(desk -> {
            assertThat(desk.listCollectionNames()).containsExactly("new");
            MongoCollection<Document> renamed = desk.getCollection("new");
            assertThatThrownBy(() -> renamed.insertOne(new Document("_id", 2).append("x", 1)))
                    .isInstanceOf(MongoWriteException.class);
            assertThat(renamed.find(eq("x", 1)).first()).containsEntry("_id", 1);
        });
    }

    @Test
    void each_job_is_claimed_once_by_sixteen_racing_threads() throws Exception {
        int jobs = 2_000;
        inMemory(desk -> {
            MongoCollection<Document> queue = desk.getCollection("jobs");
            queue.createIndex(ascending("state", "due"));
            queue.insertMany(IntStream.range(0, jobs)
                    .mapToObj(i -> new Document("_id", i).append("state", "NEW").append("due", jobs - i))
                    .toList());
            Set<Object> claimed = ConcurrentHashMap.newKeySet();
            onThreads(16, thread -> {
                Document job;
                while ((job = queue.findOneAndUpdate(
                                eq("state", "NEW"),
                                set("state", "CLAIMED"),
                                new FindOneAndUpdateOptions().sort(Sorts.ascending("due"))))
                        != null) {
                    assertThat(claimed.add(job.get("_id")))
                            .as("claimed twice: %s", job)
                            .isTrue();
                }
            });
            assertThat(claimed).hasSize(jobs);
        });
    }

    @Test
    void compare_and_set_on_the_version_has_one_winner() throws Exception {
        durable(desk -> {
            MongoCollection<Document> tickets = desk.getCollection("tickets");
            tickets.insertOne(new Document("_id", "t").append("version", 0).append("wins", 0));
            for (int round = 0; round < 20; round++) {
                int version = round;
                onThreads(
                        8,
                        thread -> tickets.updateOne(
                                and(eq("_id", "t"), eq("version", version)),
                                com.mongodb.client.model.Updates.combine(inc("version", 1), inc("wins", 1))));
            }
            assertThat(tickets.find().first()).containsEntry("version", 20).containsEntry("wins", 20);
        });
    }

    @Test
    void the_file_stays_small_over_ten_thousand_updates() throws Exception {
        durable(desk -> {
            desk.getCollection("tickets").insertOne(new Document("_id", 1).append("text", "x".repeat(500)));
            onThreads(8, thread -> {
                for (int i = 0; i < 10_000 / 8; i++) {
                    desk.getCollection("tickets").updateOne(eq("_id", 1), inc("version", 1));
                }
            });
            assertThat(Files.size(folder.resolve("frontdesk.mv"))).isLessThan(1 << 20);
        });
    }

    @Test
    void the_folder_has_one_writer_and_the_second_is_told_what_to_do() {
        try (EmbeddedMongo first = EmbeddedMongo.open(folder)) {
            assertThat(first.uri()).isEqualTo("mongodb://127.0.0.1:" + first.port() + "/");
            assertThatThrownBy(() -> EmbeddedMongo.open(folder))
                    .isInstanceOf(FolderInUse.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("Another Frontdesk")
                    .hasMessageContaining("FRONTDESK_DATA");
        }
        EmbeddedMongo.open(folder).close();
    }

    @Test
    void a_taken_port_is_named_and_the_folder_is_free_again() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedMongo.open(folder, other.getLocalPort()))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining(String.valueOf(other.getLocalPort()));
        }
        EmbeddedMongo.open(folder).close();
    }

    interface Work {
        void run(int thread) throws Exception;
    }

    static void onThreads(int threads, Work work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                running.add(pool.submit(() -> {
                    work.run(thread);
                    return null;
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
        }
    }
}
