package dev.frontdesk.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadDriverTest {

    @Test
    void percentiles_are_values_that_were_measured() {
        Latencies latencies = new Latencies(LongStream.rangeClosed(1, 1000).map(ms -> ms * 1_000_000));
        assertThat(latencies.millis().values()).containsExactly(500.0, 900.0, 990.0, 999.0, 1000.0);
        assertThat(new Latencies(LongStream.empty()).perMille(990)).isNull();
    }

    @Test
    void arrivals_have_the_wanted_rate_and_repeat_with_their_seed() {
        Arrivals arrivals = new Arrivals(7, 100);
        Arrivals again = new Arrivals(7, 100);
        long last = 0;
        for (int i = 0; i < 10_000; i++) {
            last = arrivals.next();
            assertThat(again.next()).isEqualTo(last);
        }
        assertThat(last / 1e9).isBetween(95.0, 105.0);
    }

    @Test
    void reads_its_settings_and_names_a_mistake() {
        LoadSettings settings = LoadSettings.of("--scenario", "faq", "--rate", "120", "--people", "p1..p3");
        assertThat(settings.people()).containsExactly("p1", "p2", "p3");
        assertThat(settings.rate()).isEqualTo(120);
        assertThatThrownBy(() -> LoadSettings.of("--speed", "3")).hasMessageContaining("--speed");
    }

    @Test
    void writes_a_people_file(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("people.yaml");
        PeopleFile.write(2, file);
        assertThat(Files.readString(file))
                .contains("id: p2")
                .contains("roles: [tech, lead]")
                .contains("on-call: [dave]");
    }
}
