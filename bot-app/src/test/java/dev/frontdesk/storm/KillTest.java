package dev.frontdesk.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.storm.Finding.Kind;
import dev.frontdesk.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The promise of the house, tried on the real application: what was accepted is never lost and nothing is done twice, however often the
 * process is killed. {@code -Dfrontdesk.kills=N} sets the number of kills ({@code -Pstorm}: 200), {@code -Dfrontdesk.seed=S} repeats the
 * choices of an earlier run, {@code -Dfrontdesk.stories=R} the stories begun in a second.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("frontdesk.kills", 10);
    private static final long SEED = Long.getLong("frontdesk.seed", System.nanoTime());
    private static final int STORIES_PER_SECOND = Integer.getInteger("frontdesk.stories", 4);

    private final Path folder = Path.of("target", "storm").toAbsolutePath();
    private final List<String> deaths = new ArrayList<>();

    @Test
    void loses_nothing_and_does_nothing_twice_when_it_is_killed() throws IOException {
        System.out.println("Kill test: " + KILLS + " kills, -Dfrontdesk.seed=" + SEED);
        long begin = System.nanoTime();
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        Cast cast = new Cast();
        String people = cast.write(folder.resolve("people.yaml")).toString();
        String database = TestDatabase.onNamedServer("storm").orElse("");
        try (App app = new App(folder, Map.of("FRONTDESK_PEOPLE", people, "MONGODB_URI", database))) {
            startWell(app);
            ChatApi api = new ChatApi(app.url());
            try (Storm storm = new Storm(api, cast, questions(), new Random(SEED), STORIES_PER_SECOND)) {
                storm.begin();
                Random dice = new Random(SEED);
                end(app, Kill.AtRandom.of(dice));
                Kill.plan(KILLS - 1, dice).forEach(kill -> endure(app, kill));
                startWell(app);
                System.out.println(
                        "Kill test: the last start, " + seconds(begin) + " s after the first; waiting for quiet");
                List<Finding> findings = storm.settle();
                report(app, storm, findings, begin);
                assertThat(findings).isEmpty();
            }
        }
    }

    private static void startWell(App app) {
        app.start(List.of());
        if (!app.awaitReady()) {
            throw new IllegalStateException("Did not start:\n" + app.logTail(app.starts(), 100));
        }
    }

    private void endure(App app, Kill kill) {
        app.start(kill.options());
        app.awaitReady();
        end(app, kill);
    }

    private void end(App app, Kill kill) {
        deaths.add(kill.carryOut(app));
        System.out.println("Kill test: start " + app.starts() + " " + deaths.getLast());
    }

    private void report(App app, Storm storm, List<Finding> findings, long begin) throws IOException {
        findings.stream().limit(100).forEach(System.out::println);
        if (!findings.isEmpty()) {
            Files.write(
                    folder.resolve("findings.txt"),
                    findings.stream().map(Finding::toString).toList());
            System.out.println("Logs: " + folder + "; the last:\n" + app.logTail(app.starts(), 60));
        }
        System.out.printf(
                "Kill test: %d kills (%d at crash points) in %d s, seed %d: %s; lost %d, duplicate tickets %d, duplicate replies %d, wrong %d%n",
                KILLS,
                deaths.stream().filter(death -> death.startsWith("crashed")).count(),
                seconds(begin),
                SEED,
                storm.summary(),
                count(findings, Kind.LOST),
                count(findings, Kind.DUPLICATE_TICKET),
                count(findings, Kind.DUPLICATE_REPLY),
                count(findings, Kind.WRONG));
    }

    private static long seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000;
    }

    private static long count(List<Finding> findings, Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }

    private static List<String> questions() throws IOException {
        try (var in = KillTest.class.getResourceAsStream("/storm/questions.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }
}
