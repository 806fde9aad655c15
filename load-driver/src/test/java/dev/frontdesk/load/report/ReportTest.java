package dev.frontdesk.load.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @Test
    void a_report_is_read_as_it_was_written(@TempDir Path folder) throws Exception {
        Report report = Reports.of(10, 60);
        assertThat(Report.read(Files.writeString(folder.resolve("a.json"), report.json())))
                .isEqualTo(report);
    }

    @Test
    void another_file_is_no_report(@TempDir Path folder) throws Exception {
        for (String other : List.of(
                "",
                "[]",
                "{}",
                "null",
                "{\"format\":1}",
                Reports.of(10).json().replace("\"format\" : 1", "\"format\" : 2"),
                Reports.of().json())) {
            Path file = Files.writeString(folder.resolve("b.json"), other);
            assertThatThrownBy(() -> Report.read(file))
                    .as(other)
                    .isInstanceOf(Report.NoReport.class)
                    .hasMessageContaining("b.json");
        }
    }

    @Test
    void holds_the_rates_before_the_first_that_misses_the_goal() {
        assertThat(Reports.of(10, 150, 250, 180).held())
                .as("p99 is five times the rate, the goal 1000 ms")
                .hasValue(180);
        assertThat(Reports.of(250, 300).held()).isEmpty();
        assertThat(Reports.run(1, 1, 10).held()).as("one was lost").isEmpty();
    }

    @Test
    void the_median_of_runs_takes_each_figure_by_itself_and_the_worst_of_what_was_lost() {
        Report median =
                Medians.of(List.of(Reports.run(3, 0, 10, 20), Reports.run(1, 2, 10, 20), Reports.run(2, 1, 10, 20)));
        assertThat(median.steps()).hasSize(2);
        assertThat(median.steps().get(1).all().answered().p50()).isEqualTo(40);
        assertThat(median.steps().get(1).server().cpuMillisPerMessage()).isEqualTo(18);
        assertThat(median.steps().get(1).all().lost()).isEqualTo(2);
    }

    @Test
    void the_table_has_a_row_for_each_rate_and_says_what_is_held() {
        String table = Table.of(Reports.of(10, 250));
        assertThat(table.lines().filter(line -> line.startsWith("10/s")))
                .singleElement()
                .asString()
                .contains("20", "50", "80", "100", "300");
        assertThat(table)
                .contains("Holds 10/s", "The driver itself was late at 250/s")
                .doesNotContain("late at 10/s", "see lost", "Streams");
        assertThat(Table.of(Reports.run(1, 1, 10)))
                .contains("Does not hold the lowest rate", "see lost, twice and errors");
    }

    @Test
    void numbers_keep_three_digits() {
        assertThat(List.of(9.994, 9.996, 57.26, 99.96, 164.4, 10.0, 0.0).stream()
                        .map(Table::number))
                .containsExactly("9.99", "10.0", "57.3", "100", "164", "10", "0");
    }
}
