package dev.frontdesk.journey;

import dev.frontdesk.Frontdesk;
import dev.frontdesk.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The application as it is run, one for all journeys: the six people of the demo and many more employees, so that a journey can have
 * somebody of its own who has asked for nothing yet.
 */
@SpringBootTest(
        classes = Frontdesk.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"frontdesk.data=${journeys}/data", "frontdesk.person-limit=1000000"})
@TypeExcludeFilters(NoFakes.class)
@Timeout(180)
abstract class Journey {

    private static final int EMPLOYEES = 200;
    private static final Path FOLDER = fresh("journey");
    private static final String DATABASE =
            TestDatabase.onNamedServer("journeys").orElse("");
    private static final AtomicInteger GUESTS = new AtomicInteger();
    private static final AtomicInteger TOKENS = new AtomicInteger();
    private static final Pattern NUMBER = Pattern.compile("\\bT-\\d+\\b");

    @LocalServerPort
    private int port;

    Chat chat;

    @BeforeEach
    void connect() {
        chat = new Chat(port);
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("frontdesk.mongodb-uri", () -> DATABASE);
        settings.add("journeys", FOLDER::toString);
        settings.add("frontdesk.people", () -> people().toString());
        settings.add("frontdesk.web.chat", () -> "true");
        settings.add("management.server.port", () -> "0");
    }

    /** Whether the database is a folder of ours, and not on a server that {@code MONGODB_URI} names. */
    static boolean embedded() {
        return DATABASE.isEmpty();
    }

    /** The folder of the embedded database. */
    static Path data() {
        return FOLDER.resolve("data");
    }

    /** An employee nobody else uses. */
    static String somebody() {
        return "guest" + GUESTS.incrementAndGet();
    }

    /** As the bot calls them. */
    static String name(String person) {
        return Character.toUpperCase(person.charAt(0)) + person.substring(1);
    }

    /** A word that stands in no other text. */
    static String token() {
        return "wx" + TOKENS.incrementAndGet() + "yz";
    }

    /** The ticket an answer names, as "T-12". */
    static String number(Chat.Line answer) {
        var matcher = NUMBER.matcher(answer.text());
        if (!matcher.find()) {
            throw new AssertionError("No ticket number in: " + answer);
        }
        return matcher.group();
    }

    /** Below target, where a clean removes it. */
    static Path fresh(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "journeys")), name)
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path people() {
        var guests = IntStream.rangeClosed(1, EMPLOYEES)
                .mapToObj(i -> "  - {id: guest" + i + ", name: Guest" + i + ", roles: [employee]}\n")
                .collect(Collectors.joining());
        try {
            return Files.writeString(FOLDER.resolve("people.yaml"), """
                    people:
                      - {id: ana, name: Ana, roles: [employee]}
                      - {id: paula, name: Paula, roles: [partner]}
                      - {id: ada, name: Ada, roles: [delegate]}
                      - {id: dave, name: Dave, roles: [tech, lead]}
                      - {id: erin, name: Erin, roles: [tech]}
                      - {id: nora, name: Nora, roles: [network-administrator]}
                    """ + guests + """
                    on-call: [dave, erin]
                    lead: dave
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
