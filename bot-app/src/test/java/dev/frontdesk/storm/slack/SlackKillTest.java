package dev.frontdesk.storm.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.storm.App;
import dev.frontdesk.storm.Finding;
import dev.frontdesk.storm.Kill;
import dev.frontdesk.storm.KillTest;
import dev.frontdesk.storm.Siege;
import dev.frontdesk.testing.TestDatabase;
import dev.frontdesk.testing.slack.SlackServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.util.FileSystemUtils;

/**
 * The promise of the house in Slack: what people write where the bot reads, and what was acknowledged to them, is never lost and nothing
 * is done twice, however often the process or its sockets are killed. Every event is delivered three times, and again as Slack does when
 * none was acknowledged, only sooner; what never came through is in the history alone. {@code -Dfrontdesk.kills=N} sets the number of
 * kills, one half in each mode ({@code -Pstorm}: 200), {@code -Dfrontdesk.seed=S} repeats the choices of an earlier run,
 * {@code -Dfrontdesk.slack.stories=R} the stories begun in a second.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("kills")
class SlackKillTest {

    /** Half of them in each mode. */
    private static final int KILLS = Math.ceilDiv(Integer.getInteger("frontdesk.kills", 10), 2);

    private static final long SEED = Long.getLong("frontdesk.seed", System.nanoTime());
    private static final double STORIES_PER_SECOND =
            Double.parseDouble(System.getProperty("frontdesk.slack.stories", "0.8"));

    /** Fewer stories are begun than in the browser, for Slack takes one message a second and channel. */
    private static final int LATEST = 6;

    private static final int COPIES = 3;
    /** Each has a direct conversation, whose history is read after each start. */
    private static final int NEWCOMERS = 5;

    private static final int HELP_CHANNELS = 3;

    /** Slack's waits of one and of five minutes become 0.6 and 3 seconds: shorter than some starts, longer than others. */
    private static final double SCALE = 0.01;

    @Test
    void loses_nothing_and_does_nothing_twice_in_socket_mode() throws IOException {
        try (SlackServer slack = server()) {
            storm("Slack kill test, sockets", slack, true, dice -> Trouble.plan(slack, KILLS, LATEST, dice));
        }
    }

    @Test
    void loses_nothing_and_does_nothing_twice_over_http() throws IOException {
        try (SlackServer slack = server()) {
            storm("Slack kill test, HTTP", slack, false, SlackKillTest::ofTheProcess);
        }
    }

    private interface Plan {
        List<Kill> of(Random dice);
    }

    /** The first one has no crash point: that process runs already. */
    private static List<Kill> ofTheProcess(Random dice) {
        List<Kill> kills = new ArrayList<>(List.of(Kill.AtRandom.of(dice)));
        kills.addAll(Kill.plan(KILLS - 1, LATEST, dice));
        return kills;
    }

    private static SlackServer server() {
        return SlackServer.builder().retryScale(SCALE).start();
    }

    private static void storm(String name, SlackServer slack, boolean sockets, Plan plan) throws IOException {
        System.out.println(name + ": " + KILLS + " kills, -Dfrontdesk.seed=" + SEED);
        Path folder = fresh(sockets ? "slack-sockets" : "slack-http");
        Site site = new Site(slack, HELP_CHANNELS, NEWCOMERS);
        slack.everyEventTimes(COPIES);
        Map<String, String> settings = site.settings(folder, sockets);
        settings.put("MONGODB_URI", TestDatabase.onNamedServer("slack-storm").orElse(""));
        try (App app = new App(folder, settings, site.readiness(sockets))) {
            if (!sockets) {
                slack.deliverTo(URI.create(app.url() + "/slack/events"));
            }
            Siege siege = new Siege(name, app);
            siege.begin();
            try (SlackStorm storm =
                    new SlackStorm(site, app, KillTest.questions(), new Random(SEED), STORIES_PER_SECOND)) {
                storm.begin();
                Random dice = new Random(SEED);
                plan.of(dice).forEach(siege::endure);
                siege.relieve();
                List<Finding> findings = storm.settle();
                siege.report(findings, "seed " + SEED + ": " + storm.summary());
                assertThat(findings).isEmpty();
            }
        }
    }

    private static Path fresh(String name) throws IOException {
        Path folder = Path.of("target", name).toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        return Files.createDirectories(folder);
    }
}
