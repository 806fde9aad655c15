package dev.frontdesk.journey.slack;

import dev.frontdesk.testing.TestDatabase;
import dev.frontdesk.testing.slack.Person;
import dev.frontdesk.testing.slack.SlackServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A firm with a Slack of its own. Begins when something of it is first asked for, and lives as long as the tests. */
final class Office {

    /** Where Slack hands things over by Socket Mode. */
    static final Office SOCKET = new Office("socket");

    /** Where Slack calls an address of ours. */
    static final Office HTTP = new Office("http");

    static final List<String> MORE_HELP =
            IntStream.rangeClosed(1, 4).mapToObj(i -> "help-" + i).toList();

    private final String name;
    private SlackServer slack;
    private Path folder;
    private boolean told;

    Office(String name) {
        this.name = name;
    }

    static Office named(String name) {
        return name.equals(SOCKET.name) ? SOCKET : HTTP;
    }

    synchronized SlackServer slack() {
        if (slack == null) {
            slack = slackOfTheFirm();
        }
        return slack;
    }

    /** Tells Slack where the application is; once, so that nothing on its way is cut off. */
    synchronized void deliverTo(URI address) {
        if (!told) {
            slack().deliverTo(address);
            told = true;
        }
    }

    /** What the application is told about it, by how the settings are called. */
    Map<String, Supplier<Object>> settings() {
        return Map.of(
                "api-url", () -> slack().apiUrl(),
                "bot-token", () -> slack().botToken(),
                "app-token", () -> slack().appToken(),
                "signing-secret", () -> slack().signingSecret(),
                "data", () -> folder().resolve("data").toString(),
                "people", () -> folder().resolve("people.yaml").toString(),
                "mongodb-uri", () -> TestDatabase.onNamedServer("slack" + name).orElse(""));
    }

    String name() {
        return name;
    }

    private synchronized Path folder() {
        if (folder == null) {
            folder = furnished();
        }
        return folder;
    }

    /** With further help channels, and a tech whom no file names. */
    private static SlackServer slackOfTheFirm() {
        var slack = SlackServer.builder().retryScale(0.01).start();
        slack.add(Person.of("UTIM", "tim"));
        slack.join("tim", Slack.TRIAGE);
        MORE_HELP.forEach(channel -> slack.addChannel(channel, false, List.of("ana", SlackServer.BOT)));
        return slack;
    }

    /** Below target, where a clean removes it. Of Tim and the guests the file knows nothing. */
    private static Path furnished() {
        try {
            var target = Files.createDirectories(Path.of("target", "journeys"));
            var folder = Files.createTempDirectory(target, "slack").toAbsolutePath();
            Files.writeString(folder.resolve("people.yaml"), """
                    people:
                      - {id: ana, name: Ana, roles: [employee], accounts: {slack: UANA}}
                      - {id: paula, name: Paula, roles: [partner], email: paula@acme.example}
                      - {id: ada, name: Ada, roles: [delegate], accounts: {slack: UADA}}
                      - {id: dave, name: Dave, roles: [tech, lead], accounts: {slack: UDAVE}}
                      - {id: erin, name: Erin, roles: [tech], accounts: {slack: UERIN}}
                      - {id: nora, name: Nora, roles: [network-administrator]}
                    on-call: [dave, erin]
                    lead: dave
                    """);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
