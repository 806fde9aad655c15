package dev.frontdesk.storm.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.storm.App;
import dev.frontdesk.testing.slack.SlackServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * How soon Slack is acknowledged and people are answered, measured on the application as it is run; no part of the build, see
 * docs/load.md. {@code -Dslack.load.rate} is what people do in a second, {@code -Dslack.load.seconds} and
 * {@code -Dslack.load.warm-up} the seconds that count and those before.
 */
class SlackLoad {

    private static final double RATE = Double.parseDouble(System.getProperty("slack.load.rate", "100"));
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("slack.load.seconds", 60));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("slack.load.warm-up", 45));
    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=4", "-Xmx160m", "-XX:+UseSerialGC");

    /** Enough that the one message a second and channel holds up few. */
    private static final int HELP_CHANNELS = 60;

    private static final StringBuilder TABLE = new StringBuilder();

    @BeforeAll
    static void head() {
        TABLE.append(LoadFigures.head());
    }

    @AfterAll
    static void table() {
        System.out.println(TABLE);
    }

    @Test
    void in_socket_mode() throws IOException {
        measure("sockets", true);
    }

    @Test
    void over_http() throws IOException {
        measure("HTTP", false);
    }

    private static void measure(String mode, boolean sockets) throws IOException {
        Path folder = Path.of("target", "slack-load-" + mode).toAbsolutePath();
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        try (SlackServer slack = SlackServer.start()) {
            Site site = new Site(slack, HELP_CHANNELS, 0);
            Map<String, String> settings = site.settings(folder, sockets);
            try (App app = new App(folder, settings, site.readiness(sockets))) {
                if (!sockets) {
                    slack.deliverTo(URI.create(app.url() + "/slack/events"));
                }
                app.start(OPTIONS);
                assertThat(app.awaitReady()).isTrue();
                LoadFigures figures = drive(site, app);
                TABLE.append(figures.row(mode));
                figures.troubles().forEach(System.out::println);
                assertThat(figures.troubles()).isEmpty();
            }
        }
    }

    private static LoadFigures drive(Site site, App app) throws IOException {
        LoadRun run = new LoadRun(site, questions(), new Random(1));
        run.drive(RATE / 2, WARM_UP);
        run.drain();
        ProcessUse before = ProcessUse.of(app.pid());
        List<LoadRun.Done> done = run.drive(RATE, LENGTH);
        run.drain();
        ProcessUse after = ProcessUse.of(app.pid());
        return LoadFigures.of(done, LENGTH, site.slack(), before, after);
    }

    /** Those of the load driver, which are answered at once. */
    private static List<String> questions() throws IOException {
        return Files.readAllLines(Path.of("..", "load-driver", "src", "main", "resources", "load", "questions.txt"))
                .stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
