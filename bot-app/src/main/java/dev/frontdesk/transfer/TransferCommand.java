package dev.frontdesk.transfer;

import ch.qos.logback.classic.Level;
import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.frontdesk.embedded.EmbeddedMongo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code export FILE} and {@code import FILE} on the command line: everything in {@code MONGODB_URI}, or in the embedded database in
 * {@code FRONTDESK_DATA}. Exit code 0 when done, 1 when it could not be, 2 when the line is wrong.
 */
public final class TransferCommand {

    private static final String DATABASE = "frontdesk";

    private TransferCommand() {}

    public static boolean named(String[] args) {
        return args.length > 0 && (args[0].equals("export") || args[0].equals("import"));
    }

    public static int run(String[] args, Map<String, String> environment) {
        if (args.length != 2) {
            System.err.println("usage: export FILE | import FILE");
            return 2;
        }
        quiet();
        try (var database = Opened.of(environment)) {
            var file = Path.of(args[1]);
            long lines = args[0].equals("export")
                    ? new JsonLines(database.database()).exportTo(file)
                    : new JsonLines(database.database()).importFrom(file);
            System.out.println(args[0] + ": " + lines + " documents, " + file);
            return 0;
        } catch (IOException | RuntimeException e) {
            System.err.println(args[0] + " failed: " + reason(e));
            return 1;
        }
    }

    /** A command says what it did, not how; the logging of an application is not set up here. */
    private static void quiet() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    private static String reason(Exception e) {
        return e instanceof MongoException || e instanceof IllegalStateException || e.getMessage() != null
                ? String.valueOf(e.getMessage())
                : e.toString();
    }

    /** The database, and what must be closed after it. */
    private record Opened(
            MongoDatabase database,
            com.mongodb.client.MongoClient client,
            @Nullable EmbeddedMongo server) implements AutoCloseable {

        static Opened of(Map<String, String> environment) {
            var uri = environment.getOrDefault("MONGODB_URI", "");
            if (!uri.isBlank()) {
                return connected(uri, null);
            }
            var server = EmbeddedMongo.open(Path.of(environment.getOrDefault("FRONTDESK_DATA", "data")));
            return connected(server.uri(), server);
        }

        private static Opened connected(String uri, @Nullable EmbeddedMongo server) {
            var named = new ConnectionString(uri).getDatabase();
            var client = MongoClients.create(uri);
            return new Opened(client.getDatabase(named == null ? DATABASE : named), client, server);
        }

        @Override
        public void close() {
            client.close();
            if (server != null) {
                server.close();
            }
        }
    }
}
