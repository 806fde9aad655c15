package dev.frontdesk.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.frontdesk.embedded.EmbeddedMongo;
import dev.frontdesk.testing.TestDatabase;
import dev.frontdesk.transfer.TransferCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.BsonRegularExpression;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Everything is carried out to a file and in again, or not at all and with the reason. */
@ExtendWith(OutputCaptureExtension.class)
class TransferJourneyTest {

    private static final String HEADER = "{\"frontdesk-export\": 1}\n";

    @TempDir
    private Path folder;

    private final Map<Path, Optional<String>> databases = new HashMap<>();

    private Path source;
    private Path target;
    private Path file;

    @BeforeEach
    void places() {
        source = folder.resolve("source");
        target = folder.resolve("target");
        file = folder.resolve("all.jsonl");
    }

    @Test
    void what_went_out_comes_in_again(CapturedOutput output) throws IOException {
        with(source, database -> {
            database.getCollection("tickets").insertMany(tickets());
            database.getCollection("all_types").insertOne(everyType());
            database.getCollection("numbers")
                    .insertMany(IntStream.range(0, 1_201)
                            .mapToObj(i -> new Document("_id", i).append("square", (long) i * i))
                            .toList());
        });
        var before = everything(source);
        assertThat(run(source, "export", file)).isZero();
        assertThat(Files.readAllLines(file)).hasSize(1 + 3 + 1 + 1_201);
        assertThat(run(target, "import", file)).as(output::getErr).isZero();
        assertThat(everything(target)).isEqualTo(before);
        var again = folder.resolve("again.jsonl");
        assertThat(run(target, "export", again)).isZero();
        assertThat(again).hasSameTextualContentAs(file);
    }

    @Test
    void universally_unique_ids_come_in_again(CapturedOutput output) {
        var id = new Document("_id", 1).append("uuid", new Binary((byte) 4, new byte[16]));
        with(source, database -> database.getCollection("ids").insertOne(id));
        assertThat(run(source, "export", file)).isZero();
        assertThat(run(target, "import", file)).as(output::getErr).isZero();
        assertThat(everything(target)).isEqualTo(everything(source));
    }

    @Test
    void an_empty_database_is_carried_too() {
        assertThat(run(source, "export", file)).isZero();
        assertThat(file).content().hasLineCount(1).contains("frontdesk-export");
        assertThat(run(target, "import", file)).isZero();
        assertThat(everything(target)).isEmpty();
    }

    @Test
    void an_export_leaves_nothing_half_done(CapturedOutput output) {
        with(source, database -> database.getCollection("tickets").insertMany(tickets()));
        assertThat(run(source, "export", folder.resolve("no/such/folder/all.jsonl")))
                .isEqualTo(1);
        assertThat(output.getErr()).contains("export failed").doesNotContain("\tat ");
        assertThat(run(source, "export", file)).isZero();
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
    }

    @Test
    void a_database_with_something_in_it_is_refused(CapturedOutput output) {
        with(source, database -> database.getCollection("tickets").insertMany(tickets()));
        assertThat(run(source, "export", file)).isZero();
        with(target, database -> database.getCollection("people").insertOne(new Document("_id", "ana")));
        var before = everything(target);
        assertThat(run(target, "import", file)).isEqualTo(1);
        assertThat(output.getErr()).contains("not empty", "people");
        assertThat(everything(target)).isEqualTo(before);
    }

    @Test
    void what_is_no_export_is_refused(CapturedOutput output) throws IOException {
        for (var content : List.of("", "hello\n", "{\"collection\": \"a\", \"document\": {}}\n", "\n\n")) {
            Files.writeString(file, content);
            assertThat(run(target, "import", file)).isEqualTo(1);
            assertThat(output.getErr()).contains(file + ":1: not a Frontdesk export");
        }
        Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
        assertThat(run(target, "import", file)).isEqualTo(1);
        Files.writeString(file, "{\"frontdesk-export\": 99}\n");
        assertThat(run(target, "import", file)).isEqualTo(1);
        assertThat(output.getErr()).contains("format 99 is not known").doesNotContain("\tat ");
        assertThat(run(target, "import", folder.resolve("nowhere.jsonl"))).isEqualTo(1);
        assertThat(everything(target)).isEmpty();
    }

    @Test
    void a_broken_line_is_named_by_file_and_number(CapturedOutput output) throws IOException {
        var good = "{\"collection\": \"tickets\", \"document\": {\"_id\": \"T-1\"}}\n";
        var broken = List.of(
                "{\"collection\": \"tickets\", \"document\": {\"_id\":",
                "not json",
                "{\"collection\": \"tickets\"}",
                "{\"document\": {\"_id\": 1}}",
                "{\"collection\": 7, \"document\": {\"_id\": 1}}",
                "{\"collection\": \"tickets\", \"document\": 7}",
                "");
        for (int i = 0; i < broken.size(); i++) {
            var named =
                    Files.writeString(folder.resolve("broken" + i + ".jsonl"), HEADER + good + broken.get(i) + "\n");
            assertThat(run(folder.resolve("into" + i), "import", named)).isEqualTo(1);
            assertThat(output.getErr()).contains(named + ":3: ").doesNotContain("\tat ");
        }
    }

    @Test
    void wrong_usage_has_exit_code_two(CapturedOutput output) {
        for (var line : List.of("export", "import", "export a b", "import a b c")) {
            assertThat(TransferCommand.run(line.split(" "), Map.of("FRONTDESK_DATA", source.toString())))
                    .isEqualTo(2);
        }
        assertThat(output.getErr()).contains("usage: export FILE | import FILE");
        assertThat(source).doesNotExist();
        assertThat(TransferCommand.named(new String[] {"export"})).isTrue();
        assertThat(TransferCommand.named(new String[] {"--server.port=1"})).isFalse();
        assertThat(TransferCommand.named(new String[0])).isFalse();
    }

    @Test
    void a_folder_in_use_is_left_alone(CapturedOutput output) {
        try (var open = EmbeddedMongo.open(source)) {
            assertThat(open.port()).isPositive();
            assertThat(run(Map.of("FRONTDESK_DATA", source.toString()), "export", file))
                    .isEqualTo(1);
        }
        assertThat(output.getErr()).contains("export failed").doesNotContain("\tat ");
        assertThat(file).doesNotExist();
    }

    private int run(Path data, String command, Path file) {
        return run(
                onServer(data)
                        .map(uri -> Map.of("MONGODB_URI", uri))
                        .orElseGet(() -> Map.of("FRONTDESK_DATA", data.toString())),
                command,
                file);
    }

    private static int run(Map<String, String> environment, String command, Path file) {
        return TransferCommand.run(new String[] {command, file.toString()}, environment);
    }

    /** Where a server is named for the tests, each data folder is a database there instead. */
    private Optional<String> onServer(Path data) {
        return databases.computeIfAbsent(data, folder -> TestDatabase.onNamedServer("transfer"));
    }

    private static List<Document> tickets() {
        return List.of(
                new Document("_id", new ObjectId())
                        .append("number", "T-1")
                        .append("text", "line\nbreak \u2028 \"q\" \\ é 🖨"),
                new Document("_id", new ObjectId()).append("number", "T-2").append("assignee", null),
                new Document("_id", "three")
                        .append("timeline", List.of(new Document("at", new Date(1_795_359_600_123L)))));
    }

    private static Document everyType() {
        return new Document("_id", "types")
                .append("text", "")
                .append("int", 7)
                .append("long", Long.MAX_VALUE)
                .append("small long", 7L)
                .append("double", 0.1)
                .append("whole double", 7.0)
                .append("infinite", Double.NEGATIVE_INFINITY)
                .append("decimal", Decimal128.parse("1.10"))
                .append("yes", true)
                .append("no", false)
                .append("nothing", null)
                .append("date", new Date(1_795_359_600_123L))
                .append("old date", new Date(-62_135_596_800_000L))
                .append("id", new ObjectId("65f0c0ffee65f0c0ffee65f0"))
                .append("bytes", new Binary("bytes".getBytes(StandardCharsets.UTF_8)))
                .append("expression", new BsonRegularExpression("^a/b", "i"))
                .append("timestamp", new BsonTimestamp(17, 3))
                .append("list", Arrays.asList(1, 2L, 3.0, "four", null, List.of(), new Document()))
                .append("deep", new Document("a", new Document("b", List.of(new Document("$odd", 1)))));
    }

    private Map<String, List<Document>> everything(Path data) {
        var all = new TreeMap<String, List<Document>>();
        with(data, database -> {
            for (var name : database.listCollectionNames()) {
                var documents = database.getCollection(name).find().into(new ArrayList<>());
                if (!name.startsWith("system.") && !documents.isEmpty()) {
                    all.put(name, documents);
                }
            }
        });
        return all;
    }

    private void with(Path data, Consumer<MongoDatabase> work) {
        var named = onServer(data);
        if (named.isPresent()) {
            try (var client = MongoClients.create(named.get())) {
                work.accept(client.getDatabase(new ConnectionString(named.get()).getDatabase()));
            }
            return;
        }
        try (var server = EmbeddedMongo.open(data);
                var client = MongoClients.create(server.uri())) {
            work.accept(client.getDatabase("frontdesk"));
        }
    }
}
