package dev.frontdesk.testing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A database of a test's own on the server that {@code MONGODB_URI} names, or with {@code -Pmongo} on one in a container. Its name ends in
 * random letters, so whatever else the server holds is left alone, and it is dropped when the tests' process ends.
 */
public final class TestDatabase {

    /** System property with the connection string of a server that was started for the tests; {@code MONGODB_URI} goes before it. */
    public static final String STARTED = "frontdesk.test.mongodb-uri";

    private TestDatabase() {}

    /**
     * The connection string of a new, empty database. Nothing, when no server is named: the embedded one is to be used.
     *
     * @param purpose a word for the database's name, at most 20 letters
     */
    public static Optional<String> onNamedServer(String purpose) {
        return server().map(uri -> {
            var database =
                    "frontdesk-" + purpose + "-" + UUID.randomUUID().toString().substring(0, 8);
            var own = withDatabase(uri, database);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(own, database)));
            return own;
        });
    }

    private static Optional<String> server() {
        return Optional.ofNullable(System.getenv("MONGODB_URI"))
                .filter(uri -> !uri.isBlank())
                .or(() -> Optional.ofNullable(System.getProperty(STARTED)).filter(uri -> !uri.isBlank()));
    }

    /** The same server, login and options. A login without {@code authSource} is looked up in the database named, so it is kept as one. */
    static String withDatabase(String uri, String database) {
        var query = uri.indexOf('?');
        var address = query < 0 ? uri : uri.substring(0, query);
        var options = query < 0 ? "" : uri.substring(query + 1);
        var slash = address.indexOf('/', address.indexOf("://") + 3);
        var hosts = slash < 0 ? address : address.substring(0, slash);
        var login = new ConnectionString(uri).getCredential();
        if (login != null && !options.toLowerCase(Locale.ROOT).contains("authsource=")) {
            options += (options.isEmpty() ? "" : "&") + "authSource=" + login.getSource();
        }
        return hosts + "/" + database + (options.isEmpty() ? "" : "?" + options);
    }

    private static void drop(String uri, String database) {
        try (var client = MongoClients.create(uri)) {
            client.getDatabase(database).drop();
        } catch (MongoException e) {
            System.err.println("The database " + database + " was not dropped: " + e.getMessage());
        }
    }
}
