package dev.frontdesk.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** The demo's six and many more employees and partners, so that each test has somebody who has asked for nothing yet. */
final class People {

    private static final int GUESTS = 150;
    private static final AtomicInteger TAKEN = new AtomicInteger();
    private static final AtomicInteger PARTNERS_TAKEN = new AtomicInteger();
    private static final String DEMO = """
            people:
              - {id: ana, name: Ana, roles: [employee]}
              - {id: paula, name: Paula, roles: [partner]}
              - {id: ada, name: Ada, roles: [delegate]}
              - {id: dave, name: Dave, roles: [tech, lead]}
              - {id: erin, name: Erin, roles: [tech]}
              - {id: nora, name: Nora, roles: [network-administrator]}
            """;

    private People() {}

    /** The id of somebody nobody has been yet; the name is the same with a capital. */
    static String somebody() {
        return "guest" + TAKEN.incrementAndGet();
    }

    /** The same for a partner. */
    static String partner() {
        return "partner" + PARTNERS_TAKEN.incrementAndGet();
    }

    static String name(String id) {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }

    static Path file() {
        var yaml = new StringBuilder(DEMO);
        for (int i = 1; i <= GUESTS; i++) {
            yaml.append("  - {id: guest%1$d, name: Guest%1$d, roles: [employee]}\n".formatted(i));
            yaml.append("  - {id: partner%1$d, name: Partner%1$d, roles: [partner]}\n".formatted(i));
        }
        yaml.append("on-call: [dave, erin]\nlead: dave\n");
        try {
            return Files.writeString(Files.createDirectories(Path.of("target")).resolve("people.yaml"), yaml)
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
