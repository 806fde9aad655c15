package dev.frontdesk.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Queries of the help desk look at the documents they are about and not at the others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexUseTest {
    private static final int TICKETS = 2_000;
    private static final int OPEN = 20;

    private final EmbeddedMongo server = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(server.uri());
    private final MongoCollection<Document> tickets = client.getDatabase("desk").getCollection("tickets");

    @BeforeAll
    void fill() {
        tickets.createIndex(compoundIndex(ascending("state", "queue"), descending("priority"), ascending("opened")));
        tickets.createIndex(ascending("nextDue"), new IndexOptions().sparse(true));
        tickets.createIndex(ascending("who.id"));
        tickets.insertMany(
                IntStream.range(0, TICKETS).mapToObj(IndexUseTest::ticket).toList());
    }

    private static Document ticket(int i) {
        boolean open = i % (TICKETS / OPEN) == 0;
        Document ticket = new Document("_id", i)
                .append("version", 1)
                .append("state", open ? "open" : "closed")
                .append("queue", i % 200 == 0 ? "network" : "general")
                .append("priority", i % 3)
                .append("opened", i)
                .append("who", new Document("id", "U" + i));
        return open ? ticket.append("nextDue", i) : ticket;
    }

    @AfterAll
    void close() {
        client.close();
        server.close();
    }

    private long examinedBy(Runnable action) {
        long before = server.examined("desk", "tickets");
        action.run();
        return server.examined("desk", "tickets") - before;
    }

    private List<Document> find(Bson filter) {
        return tickets.find(filter).into(new ArrayList<>());
    }

    @Test
    void id_with_other_fields_looks_at_one_document() {
        Bson filter = and(eq("_id", 77), and(eq("version", 1), in("state", "open", "closed")));
        assertThat(examinedBy(() -> assertThat(find(filter)).hasSize(1))).isEqualTo(1);
        Bson explicit = new Document("_id", new Document("$eq", 77)).append("version", 2);
        assertThat(examinedBy(() -> assertThat(find(explicit)).isEmpty())).isEqualTo(1);
        assertThat(examinedBy(() -> assertThat(find(in("_id", 1, 2, 3, -1))).hasSize(3)))
                .isEqualTo(3);
    }

    @Test
    void compare_and_set_update_and_delete_look_at_one_document() {
        tickets.insertOne(new Document("_id", "spare").append("version", 1));
        assertThat(examinedBy(() -> tickets.updateOne(and(eq("_id", "spare"), eq("version", 1)), inc("version", 1))))
                .isEqualTo(1);
        assertThat(examinedBy(() -> tickets.deleteOne(and(eq("_id", "spare"), eq("version", 2)))))
                .isEqualTo(1);
        assertThat(tickets.countDocuments(eq("_id", "spare"))).isZero();
    }

    @Test
    void paging_by_id_looks_at_one_page() {
        assertThat(examinedBy(() -> assertThat(tickets.find(gt("_id", 500))
                                .sort(Sorts.ascending("_id"))
                                .limit(10)
                                .into(new ArrayList<>()))
                        .extracting("_id")
                        .containsExactly(501, 502, 503, 504, 505, 506, 507, 508, 509, 510)))
                .as("one page, and the document before it")
                .isLessThanOrEqualTo(11);
    }

    @Test
    void open_queue_looks_at_open_tickets_of_the_queue_in_order() {
        List<Document> found = new ArrayList<>();
        assertThat(examinedBy(() -> tickets.find(and(eq("state", "open"), eq("queue", "network")))
                        .sort(Sorts.orderBy(Sorts.descending("priority"), Sorts.ascending("opened")))
                        .limit(5)
                        .into(found)))
                .isEqualTo(5);
        assertThat(found).extracting("priority").containsExactly(2, 2, 2, 1, 1);
        assertThat(found.subList(0, 3)).extracting("opened").isSorted();
    }

    @Test
    void counts_look_at_what_is_counted() {
        assertThat(examinedBy(() ->
                        assertThat(tickets.countDocuments(eq("state", "open"))).isEqualTo(OPEN)))
                .isEqualTo(OPEN);
    }

    @Test
    void due_timers_look_at_the_earliest() {
        assertThat(examinedBy(() -> assertThat(tickets.find(lte("nextDue", 1_500))
                                .sort(Sorts.ascending("nextDue"))
                                .limit(7)
                                .into(new ArrayList<>()))
                        .extracting("nextDue")
                        .containsExactly(0, 100, 200, 300, 400, 500, 600)))
                .isEqualTo(7);
        assertThat(examinedBy(() -> tickets.findOneAndUpdate(
                        and(gte("nextDue", 0), lte("nextDue", 5_000)),
                        set("seen", true),
                        new FindOneAndUpdateOptions().sort(Sorts.descending("nextDue")))))
                .isEqualTo(1);
    }

    @Test
    void a_sparse_index_is_left_alone_where_it_would_miss_documents() {
        assertThat(find(eq("nextDue", null))).hasSize(TICKETS - OPEN);
        assertThat(tickets.find()
                        .sort(Sorts.ascending("nextDue"))
                        .limit(TICKETS)
                        .into(new ArrayList<>()))
                .hasSize(TICKETS);
    }

    @Test
    void nested_fields_are_found() {
        assertThat(examinedBy(() -> assertThat(find(in("who.id", "U5", "U9"))).hasSize(2)))
                .isEqualTo(2);
    }

    @Test
    void update_of_one_among_many_looks_at_one() {
        assertThat(examinedBy(() -> tickets.updateOne(eq("state", "closed"), set("seen", true))))
                .isEqualTo(1);
    }
}
