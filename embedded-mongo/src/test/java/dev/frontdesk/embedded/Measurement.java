package dev.frontdesk.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Prints how fast the server is on this machine: {@code Measurement <folder on the disk to measure> <JVM options>}. The
 * server runs in a process of its own with these options.
 */
final class Measurement {
    private static final int TICKETS = 100_000;
    private static final int BATCH = 1_000;
    private static final int OPEN_EVERY = 500;
    private static final int WRITES = 8_000;
    private static final int ROUNDS = 400;

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "measurement");
        Process process = start(folder, Arrays.asList(arguments).subList(1, arguments.length));
        try (MongoClient client = MongoClients.create(uri(process) + "?maxPoolSize=64")) {
            MongoCollection<Document> tickets = client.getDatabase("desk").getCollection("tickets");
            writes("empty collection", client.getDatabase("desk").getCollection("small"));
            fill(tickets);
            queries(tickets);
            writes("100,000 tickets", tickets);
            System.out.printf("file %d MB%n", Files.size(folder.resolve("frontdesk.mv")) >> 20);
            System.out.printf("RSS %s%n", rss(process));
        } finally {
            process.destroy();
            process.waitFor();
        }
        writesWithoutGroups(folder);
    }

    private static void writesWithoutGroups(Path folder) throws Exception {
        long before = System.nanoTime();
        try (EmbeddedMongo server = EmbeddedMongo.open(folder, 0, 1);
                MongoClient client = MongoClients.create(server.uri())) {
            System.out.printf("open %.0f ms%n", millis(before));
            writes("without group commit", client.getDatabase("desk").getCollection("ungrouped"));
        }
    }

    private static Process start(Path folder, List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), EmbeddedMongoServer.class.getName()));
        command.addAll(List.of("--port", "0", "--data", folder.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String uri(Process process) throws IOException {
        String line =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        return line.replaceAll(".*(mongodb://\\S+).*", "$1");
    }

    private static void fill(MongoCollection<Document> tickets) {
        tickets.createIndex(ascending("state", "queue"));
        tickets.createIndex(ascending("nextDue"), new IndexOptions().sparse(true));
        long before = System.nanoTime();
        for (int from = 0; from < TICKETS; from += BATCH) {
            tickets.insertMany(IntStream.range(from, from + BATCH)
                    .mapToObj(Measurement::ticket)
                    .toList());
        }
        System.out.printf("%,d tickets inserted in %.0f ms%n", TICKETS, millis(before));
    }

    private static Document ticket(int i) {
        boolean open = i % OPEN_EVERY == 0;
        Document ticket = new Document("_id", "T-" + i)
                .append("version", 1)
                .append("state", open ? "open" : "closed")
                .append("queue", "queue-" + i % 7)
                .append("text", "x".repeat(400));
        return open ? ticket.append("nextDue", i) : ticket;
    }

    private static void queries(MongoCollection<Document> tickets) {
        AtomicInteger next = new AtomicInteger();
        median("update by _id", () -> tickets.updateOne(eq("_id", "T-" + next.addAndGet(241)), inc("version", 0)));
        median(
                "update by _id and version",
                () -> tickets.updateOne(and(eq("_id", "T-" + next.addAndGet(-239)), eq("version", 1)), inc("n", 1)));
        median("update by _id, changed", () -> tickets.updateOne(eq("_id", "T-" + next.addAndGet(241)), inc("n", 1)));
        median(
                "open queue",
                () -> tickets.find(and(eq("state", "open"), eq("queue", "queue-3")))
                        .sort(Sorts.ascending("_id"))
                        .into(new ArrayList<>()));
        median(
                "due timers",
                () -> tickets.find(lte("nextDue", TICKETS / 2))
                        .sort(Sorts.ascending("nextDue"))
                        .limit(50)
                        .into(new ArrayList<>()));
        median("count of open", () -> tickets.countDocuments(eq("state", "open")));
        median(
                "page by _id",
                () -> tickets.find(com.mongodb.client.model.Filters.gt("_id", "T-5"))
                        .sort(Sorts.ascending("_id"))
                        .limit(50)
                        .into(new ArrayList<>()));
    }

    private static void median(String name, Runnable action) {
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long before = System.nanoTime();
            action.run();
            millis[i] = millis(before);
        }
        Arrays.sort(millis);
        System.out.printf("%-28s median %.2f ms, 99 %% %.2f ms%n", name, millis[ROUNDS / 2], millis[ROUNDS * 99 / 100]);
    }

    private static void writes(String where, MongoCollection<Document> collection) throws Exception {
        for (int connections : new int[] {16, 1, 8, 16}) {
            AtomicInteger left = new AtomicInteger(connections == 1 ? WRITES / 8 : WRITES);
            int writes = left.get();
            long before = System.nanoTime();
            EmbeddedMongoTest.onThreads(connections, thread -> {
                while (left.decrementAndGet() >= 0) {
                    collection.insertOne(
                            new Document("state", "new").append("queue", "q").append("text", "y".repeat(200)));
                }
            });
            System.out.printf(
                    "%-24s %2d connections: %,.0f durable writes/s%n",
                    where, connections, writes / (millis(before) / TimeUnit.SECONDS.toMillis(1)));
        }
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    private static String rss(Process process) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
