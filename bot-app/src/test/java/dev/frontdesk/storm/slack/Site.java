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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The workspace of these tests: several channels for help, so that Slack's one message a second and channel holds nobody up, one where
 * the bot only listens, and the techs' own. There are few people, since the history of each one's talk with the bot is read after each
 * start, and Slack allows 50 such calls a minute.
 */
final class Site {

    static final List<String> TECHS = List.of("dave", "erin");
    static final String LISTENING = "general";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final SlackServer slack;
    private final List<String> help;
    private final String triage;
    private final List<String> requesters;
    private final List<String> talkers;
    private final List<String> strangers;
    private final Queue<String> newcomers;
    private final List<Talk> free = new ArrayList<>();

    /** Somebody in a channel: for the bot a conversation of its own, in one matter at a time. */
    record Talk(String person, String channel) {}

    /** @param newcomers how many write to the bot alone, each of them once */
    Site(SlackServer slack, int helpChannels, int newcomers) {
        this.slack = slack;
        this.help = IntStream.rangeClosed(1, helpChannels)
                .mapToObj(n -> slack.addChannel("desk-" + n, false, List.of("ana", SlackServer.BOT)))
                .toList();
        this.triage = slack.channel("#triage");
        this.requesters = people("r", 4);
        this.talkers = people("p", 8);
        this.strangers = people("n", newcomers);
        this.newcomers = new ConcurrentLinkedQueue<>(strangers);
        Stream.concat(help.stream(), Stream.of(listening()))
                .flatMap(channel -> talkers.stream().map(person -> new Talk(person, channel)))
                .forEach(free::add);
    }

    private List<String> people(String prefix, int number) {
        List<String> handles =
                IntStream.rangeClosed(1, number).mapToObj(n -> prefix + n).toList();
        handles.forEach(handle -> slack.add(Person.of("U" + handle.toUpperCase(Locale.ROOT), handle)));
        return handles;
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

    /** The id of the channel where the bot speaks only when it is spoken to. */
    String listening() {
        return slack.channel('#' + LISTENING);
    }

    List<String> requesters() {
        return requesters;
    }

    /** All whose talk with the bot there may be something in. */
    Stream<String> directs() {
        return Stream.of(TECHS, requesters, talkers, strangers)
                .flatMap(List::stream)
                .map(this::direct);
    }

    /** A talk nobody is in; it is to be given back. */
    synchronized Optional<Talk> talk(Random dice) {
        return free.isEmpty() ? Optional.empty() : Optional.of(free.remove(dice.nextInt(free.size())));
    }

    synchronized void giveBack(Talk talk) {
        free.add(talk);
    }

    /** Somebody who never wrote to the bot before. */
    Optional<String> newcomer() {
        return Optional.ofNullable(newcomers.poll());
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
