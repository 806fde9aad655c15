package dev.frontdesk.intents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void makes_a_model_and_says_how_it_compares() throws IOException {
        Files.write(folder.resolve(Rebuild.PHRASES), List.of("vpn is down\tfix-vpn", "printer jam\tfix-printer"));
        Files.write(folder.resolve(Rebuild.ADDED), List.of("the flurbler squeaks\tfix-printer"));
        Files.write(
                folder.resolve(Rebuild.EVALUATION), List.of("the vpn is down\tfix-vpn", "printer jam\tfix-printer"));
        Files.write(folder.resolve(Rebuild.CURRENT), Shipped.model());
        Rebuild.run(folder);
        var report = Rebuild.Report.read(Files.readAllLines(folder.resolve(Rebuild.REPORT)));
        assertThat(report.before().examples()).isEqualTo(2);
        assertThat(report.after().right()).isEqualTo(2);
        assertThat(report.added()).isOne();
        assertThat(report.addedRight()).isOne();
        var rebuilt = IntentClassifier.of(Files.readAllBytes(folder.resolve(Rebuild.MODEL)), "rebuilt");
        assertThat(rebuilt.read("flurbler squeaks again").top().getFirst().intent())
                .isEqualTo(new Intent("fix-printer"));
    }

    @Test
    void what_is_shipped_is_what_the_build_trained_on() {
        assertThat(Shipped.phrases()).hasSizeGreaterThan(8_000);
        assertThat(IntentClassifier.of(Shipped.model(), "shipped").read("my vpn keeps disconnecting"))
                .isEqualTo(IntentClassifier.helpDesk().read("my vpn keeps disconnecting"));
        assertThat(Shipped.strangers()).hasSizeGreaterThan(500);
        assertThat(Shipped.base()).hasSize(64);
    }

    @Test
    void figures_survive_being_written() {
        var some = new Quality(10, 8, 7, 6, 7, 3, 2, Set.of("greet", "fix-vpn"));
        var none = new Quality(0, 0, 0, 0, 0, 0, 0, Set.of());
        var report = new Rebuild.Report(some, none, 4, 3);
        assertThat(Rebuild.Report.read(report.written())).isEqualTo(report);
        assertThatThrownBy(() -> Rebuild.Report.read(List.of("1 2"))).isInstanceOf(IllegalArgumentException.class);
    }
}
