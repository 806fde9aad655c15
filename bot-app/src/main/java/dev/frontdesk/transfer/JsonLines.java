package dev.frontdesk.transfer;

import com.mongodb.client.MongoDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.bson.BSONException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.json.JsonMode;
import org.bson.json.JsonParseException;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;

/**
 * One document a line, in MongoDB's canonical extended JSON, so that every type survives:
 * {@code {"collection": "tickets", "document": {…}}}. The first line names the format. Indexes are not carried; a start declares them.
 */
final class JsonLines {

    private static final String FORMAT = "frontdesk-export";
    private static final int VERSION = 1;
    private static final int BATCH = 500;
    private static final JsonWriterSettings CANONICAL =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private final MongoDatabase database;

    JsonLines(MongoDatabase database) {
        this.database = database;
    }

    /** Writes beside the file first and moves it into place, so that a broken export never looks whole. */
    long exportTo(Path file) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        long lines = 0;
        try (var out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
            line(out, new BsonDocument(FORMAT, new BsonInt32(VERSION)));
            for (var name : database.listCollectionNames().into(new ArrayList<>()).stream()
                    .sorted()
                    .toList()) {
                if (!name.startsWith("system.")) {
                    for (var document :
                            database.getCollection(name, BsonDocument.class).find()) {
                        line(out, new BsonDocument("collection", new BsonString(name)).append("document", document));
                        lines++;
                    }
                }
            }
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        return lines;
    }

    private static void line(BufferedWriter out, BsonDocument document) throws IOException {
        out.write(document.toJson(CANONICAL));
        out.write('\n');
    }

    /** Only into an empty database: an import never mixes with what is there. */
    long importFrom(Path file) throws IOException {
        refuseUnlessEmpty();
        long number = 0;
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            header(file, in.readLine());
            var batch = new Batch();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                batch.add(parsed(file, number + 1, line));
            }
            batch.flush();
        }
        return number;
    }

    private void refuseUnlessEmpty() {
        var there = StreamSupport.stream(database.listCollectionNames().spliterator(), false)
                .filter(n -> database.getCollection(n).find().first() != null)
                .toList();
        if (!there.isEmpty()) {
            throw new IllegalStateException("the database is not empty (" + String.join(", ", there)
                    + "). Import into a new one: another FRONTDESK_DATA folder or MONGODB_URI.");
        }
    }

    private static void header(Path file, @Nullable String line) {
        if (line == null || !line.contains(FORMAT)) {
            throw new IllegalStateException(file + ":1: not a Frontdesk export");
        }
        var version = version(file, line);
        if (version != VERSION) {
            throw new IllegalStateException(
                    file + ":1: format " + version + " is not known, this one reads " + VERSION);
        }
    }

    private static int version(Path file, String line) {
        try {
            return BsonDocument.parse(line).getNumber(FORMAT).intValue();
        } catch (BSONException | JsonParseException | IllegalArgumentException e) {
            throw new IllegalStateException(file + ":1: not a Frontdesk export", e);
        }
    }

    private static BsonDocument parsed(Path file, long number, String line) {
        try {
            var parsed = BsonDocument.parse(line);
            if (parsed.isString("collection") && parsed.isDocument("document")) {
                return parsed;
            }
        } catch (BSONException | JsonParseException | IllegalArgumentException e) {
            throw new IllegalStateException(file + ":" + number + ": not a line of an export", e);
        }
        throw new IllegalStateException(file + ":" + number + ": \"collection\" or \"document\" is missing");
    }

    /** Documents of one collection on their way in. */
    private final class Batch {
        private String collection = "";
        private final List<BsonDocument> documents = new ArrayList<>();

        void add(BsonDocument line) {
            var name = line.getString("collection").getValue();
            if (!name.equals(collection) || documents.size() == BATCH) {
                flush();
                collection = name;
            }
            documents.add(line.getDocument("document"));
        }

        void flush() {
            if (!documents.isEmpty()) {
                database.getCollection(collection, BsonDocument.class).insertMany(documents);
                documents.clear();
            }
        }
    }
}
