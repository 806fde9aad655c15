package dev.frontdesk.storm.slack;

import dev.frontdesk.storm.App;
import dev.frontdesk.testing.slack.Person;
import dev.frontdesk.testing.slack.SlackServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The workspace of these tests: several channels for help, so that Slack's one message a second and channel holds nobody up, one where
 * the bot only listens, and the techs' own. Everybody else who comes is new, and has one matter only.
 */
final class Site {

    static final List<String> TECHS = List.of("dave", "erin");
    static final String LISTENING = "general";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final SlackServer slack;
    private final List<String> help;
    private final String triage;
    private final AtomicInteger people = new AtomicInteger();

    Site(SlackServer slack, int helpChannels) {
        this.slack = slack;
        this.help = IntStream.rangeClosed(1, helpChannels)
                .mapToObj(n -> slack.addChannel("desk-" + n, false, List.of("ana", SlackServer.BOT)))
                .toList();
        this.triage = slack.channel("#triage");
    }

    SlackServer slack() {
        return slack;
    }

    List<String> help() {
        return help;
    }

    String triage() {
        return triage;
    }

    /** The handle of somebody who was never here before. */
    String newcomer() {
        int number = people.incrementAndGet();
        String handle = "p" + number;
        slack.add(Person.of("UP" + number, handle));
        return handle;
    }

    int newcomers() {
        return people.get();
    }

    /** The conversation of a person with the bot. */
    String direct(String person) {
        return slack.channel('@' + person);
    }

    /** What the process is told. {@code folder} is where the people file goes. */
    Map<String, String> settings(Path folder, boolean sockets) throws IOException {
        Path people = Files.write(
                folder.resolve("people.yaml"),
                List.of(
                        "people:",
                        "  - {id: dave, name: Dave, roles: [tech], accounts: {slack: %s}}"
                                .formatted(slack.person("dave").id()),
                        "  - {id: erin, name: Erin, roles: [tech], accounts: {slack: %s}}"
                                .formatted(slack.person("erin").id()),
                        "on-call: [dave, erin]",
                        "lead: dave"));
        Map<String, String> settings = new HashMap<>(Map.of(
                "FRONTDESK_PEOPLE", people.toString(),
                "SLACK_API_URL", slack.apiUrl(),
                "SLACK_BOT_TOKEN", slack.botToken(),
                "SLACK_SIGNING_SECRET", slack.signingSecret(),
                "SLACK_HELP_CHANNELS", String.join(",", help),
                "SLACK_TRIAGE_CHANNEL", triage));
        if (sockets) {
            settings.put("SLACK_APP_TOKEN", slack.appToken());
        }
        return settings;
    }

    /** By socket it is there once it has one; else once it says that it is ready. */
    App.Readiness readiness(boolean sockets) {
        return app -> healthy(app) && (!sockets || slack.sockets().open() > 0);
    }

    private static boolean healthy(App app) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(app.managementUrl() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
