package dev.frontdesk.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server runs in a process of its own and is killed while several threads write. */
class KilledServerTest {
    private static final int WRITERS = 6;

    @TempDir
    Path folder;

    /** The last sequence number whose two writes were answered with success, by writer. */
    private final Map<Integer, Integer> acknowledged = new ConcurrentHashMap<>();

    private volatile boolean killed;

    @Test
    void loses_no_acknowledged_write() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 3; round++) {
            int enough = 200 + random.nextInt(400);
            writeUntilKilled(enough);
            assertNothingLost();
        }
        assertThat(acknowledged.values().stream().mapToInt(Integer::intValue).sum())
                .isGreaterThanOrEqualTo(600);
    }

    private void writeUntilKilled(int enough) throws Exception {
        Process server = start("--port", "0", "--data", folder.toString());
        String uri = firstLine(server).replaceAll(".*(mongodb://\\S+).*", "$1");
        int before = total();
        killed = false;
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
                MongoClient client = MongoClients.create(uri + "?retryWrites=false")) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                running.add(writers.submit(() -> write(client, writer)));
            }
            while (total() - before < enough) {
                for (Future<?> stopped : running) {
                    if (stopped.isDone()) {
                        stopped.get();
                        throw new AssertionError("A writer stopped before the server was killed");
                    }
                }
            }
            killed = true;
            server.destroyForcibly().waitFor();
        }
    }

    private int total() {
        return acknowledged.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void write(MongoClient client, int writer) {
        MongoCollection<Document> rows = client.getDatabase("desk").getCollection("rows");
        MongoCollection<Document> counters = client.getDatabase("desk").getCollection("counters");
        rows.createIndex(Indexes.ascending("writer", "sequence"));
        int sequence = acknowledged.getOrDefault(writer, 0);
        try {
            while (true) {
                sequence++;
                Document key = new Document("_id", writer + "-" + sequence);
                rows.replaceOne(
                        key,
                        new Document("writer", writer).append("sequence", sequence),
                        new com.mongodb.client.model.ReplaceOptions().upsert(true));
                counters.updateOne(
                        new Document("_id", writer),
                        Updates.max("sequence", sequence),
                        new com.mongodb.client.model.UpdateOptions().upsert(true));
                acknowledged.put(writer, sequence);
            }
        } catch (MongoException | IllegalStateException end) {
            if (!killed) {
                throw end;
            }
        }
    }

    private void assertNothingLost() {
        try (EmbeddedMongo server = EmbeddedMongo.open(folder);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> rows = client.getDatabase("desk").getCollection("rows");
            MongoCollection<Document> counters = client.getDatabase("desk").getCollection("counters");
            acknowledged.forEach((writer, last) -> {
                Set<Integer> found = new HashSet<>();
                rows.find(new Document("writer", writer)).forEach(row -> found.add(row.getInteger("sequence")));
                List<Integer> lost = new ArrayList<>();
                for (int sequence = 1; sequence <= last; sequence++) {
                    if (!found.contains(sequence)) {
                        lost.add(sequence);
                    }
                }
                assertThat(lost).as("lost rows of writer %d", writer).isEmpty();
                assertThat(counters.find(new Document("_id", writer)).first().getInteger("sequence"))
                        .isGreaterThanOrEqualTo(last);
            });
        }
    }

    @Test
    void a_second_process_on_the_folder_or_port_ends_with_one_line() throws Exception {
        try (EmbeddedMongo server = EmbeddedMongo.open(folder)) {
            Process sameFolder = start("--port", "0", "--data", folder.toString());
            assertThat(firstLine(sameFolder)).contains("Another Frontdesk runs on the folder " + folder);
            assertThat(sameFolder.waitFor()).isEqualTo(1);

            Process samePort = start(
                    "--port",
                    String.valueOf(server.port()),
                    "--data",
                    folder.resolve("other").toString());
            assertThat(firstLine(samePort)).contains("Port " + server.port());
            assertThat(samePort.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void bad_arguments_end_with_two_and_the_usage() throws Exception {
        for (String[] arguments : new String[][] {{"--port", "x"}, {"--port"}, {"--nonsense", "1"}}) {
            Process process = start(arguments);
            assertThat(firstLine(process)).contains("Usage");
            assertThat(process.waitFor()).isEqualTo(2);
        }
    }

    @Test
    void a_polite_end_leaves_the_folder_ready() throws Exception {
        Process server = start("--port", "0", "--data", folder.toString());
        assertThat(firstLine(server)).startsWith("Ready on mongodb://127.0.0.1:");
        server.destroy();
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        EmbeddedMongo.open(folder).close();
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedMongoServer.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** The first line that is not a remark of the JVM. */
    private static String firstLine(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null && line.startsWith("WARNING:")) {
            line = out.readLine();
        }
        return line == null ? "" : line;
    }
}
