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
import java.util.Locale;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A firm with a Slack of its own, for each way in which Slack hands things over. Begins when its settings are first asked for, and lives
 * as long as the tests.
 */
enum Office {
    SOCKET,
    HTTP;

    private Begun begun;

    private boolean told;

    private record Begun(SlackServer slack, Path folder) {}

    synchronized SlackServer slack() {
        return begun().slack();
    }

    /** Tells Slack once where the application is. */
    synchronized void deliverTo(URI address) {
        if (!told) {
            slack().deliverTo(address);
            told = true;
        }
    }

    /** Its settings, each under the name of the office. */
    void settings(DynamicPropertyRegistry settings) {
        var name = name().toLowerCase(Locale.ROOT);
        settings.add(name + ".api-url", () -> slack().apiUrl());
        settings.add(name + ".bot-token", () -> slack().botToken());
        settings.add(name + ".app-token", () -> slack().appToken());
        settings.add(name + ".signing-secret", () -> slack().signingSecret());
        settings.add(name + ".data", () -> folder().resolve("data").toString());
        settings.add(name + ".people", () -> folder().resolve("people.yaml").toString());
        settings.add(
                name + ".mongodb-uri",
                () -> TestDatabase.onNamedServer("slack" + name).orElse(""));
    }

    private synchronized Path folder() {
        return begun().folder();
    }

    private Begun begun() {
        if (begun == null) {
            begun = new Begun(slackOfTheFirm(), furnished());
        }
        return begun;
    }

    /** With a second triage person whom no file names, and further help channels. */
    private static SlackServer slackOfTheFirm() {
        var slack = SlackServer.builder().retryScale(0.01).start();
        slack.add(Person.of("UTIM", "tim"));
        slack.join("tim", Slack.TRIAGE);
        for (var channel : SlackJourney.MORE_HELP) {
            slack.addChannel(channel, false, List.of("ana", "UBOT"));
        }
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
