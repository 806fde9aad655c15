package dev.frontdesk.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.util.FileSystemUtils;

/**
 * The promise of the house, tried on the real application: what was accepted is never lost and nothing is done twice, however often the
 * process is killed. {@code -Dfrontdesk.kills=N} sets the number of kills ({@code -Pstorm}: 200), {@code -Dfrontdesk.seed=S} repeats the
 * choices of an earlier run, {@code -Dfrontdesk.stories=R} the stories begun in a second.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("kills")
public class KillTest {

    private static final int KILLS = Integer.getInteger("frontdesk.kills", 10);
    private static final long SEED = Long.getLong("frontdesk.seed", System.nanoTime());
    private static final int STORIES_PER_SECOND = Integer.getInteger("frontdesk.stories", 4);

    /** Crash points are passed often. */
    private static final int LATEST = 20;

    private final Path folder = Path.of("target", "storm").toAbsolutePath();

    @Test
    void loses_nothing_and_does_nothing_twice_when_it_is_killed() throws IOException {
        System.out.println("Kill test: " + KILLS + " kills, -Dfrontdesk.seed=" + SEED);
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        Cast cast = new Cast();
        String people = cast.write(folder.resolve("people.yaml")).toString();
        String database = TestDatabase.onNamedServer("storm").orElse("");
        try (App app = new App(folder, Map.of("FRONTDESK_PEOPLE", people, "MONGODB_URI", database))) {
            Siege siege = new Siege("Kill test", app);
            siege.begin();
            try (Storm storm =
                    new Storm(new ChatApi(app.url()), cast, questions(), new Random(SEED), STORIES_PER_SECOND)) {
                storm.begin();
                Random dice = new Random(SEED);
                siege.endure(Kill.AtRandom.of(dice));
                Kill.plan(KILLS - 1, LATEST, dice).forEach(siege::endure);
                siege.relieve();
                List<Finding> findings = storm.settle();
                siege.report(findings, "seed " + SEED + ": " + storm.summary());
                assertThat(findings).isEmpty();
            }
        }
    }

    /** Questions that an article answers. */
    public static List<String> questions() throws IOException {
        try (var in = KillTest.class.getResourceAsStream("/storm/questions.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }
}
