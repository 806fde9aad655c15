package dev.frontdesk.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.load.report.Reports;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadDriverTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fly | Unmatched argument",
                "'' | Say run, plot, median or people.",
                "run --speed 3 | Unknown option",
                "run --rates fast | for option '--rates' (<rates>): 'fast' is not a double",
                "run --rates 0 | --rates is from 0.10 to 10000, not 0.",
                "run --rates NaN | --rates is from 0.10 to 10000",
                "run --rates 30,-1 | --rates is from 0.10 to 10000, not -1",
                "run --seconds 0 | --seconds is from 1 to 86400, not 0.",
                "run --warm-up -1 | --warm-up is from 0 to 86400",
                "run --warm-up-rate 0 | --warm-up-rate is from 0.10 to 10000",
                "run --connections 0 | --connections is from 1 to 10000",
                "run --arrivals never | expected one of [POISSON, CONSTANT]",
                "run --mix lunch=1 | no scenario",
                "run --questions nowhere | Cannot read the file nowhere.",
                "run --url localhost:8080 | --url is an address such as http://localhost:8080",
                "run --url ftp://x/ | --url is an address",
                "run --metrics x | --metrics is an address",
                "run --json nowhere/x.json | Cannot write the file nowhere/x.json.",
                "run --pid 999999999 | no process 999999999",
                "run --pid me | for option '--pid': 'me' is not a long",
                "plot | Missing required",
                "plot nowhere.json --plot x.svg | Cannot read the file nowhere.json.",
                "median nowhere.json | Cannot read the file nowhere.json.",
                "people many x.yaml | for positional parameter at index 0 (NUMBER): 'many' is not an int",
                "people 0 x.yaml | NUMBER is from 1 to 10000, not 0.",
                "people 2 nowhere/x.yaml | Cannot write the file nowhere/x.yaml."
            })
    void says_what_is_wrong_and_no_more(String line, String said) {
        CommandLineRun run = CommandLineRun.of(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(run.err()).contains(said).doesNotContain("Exception", "\tat ");
        assertThat(run.err().lines()).hasSizeLessThan(6);
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void says_that_no_server_is_there() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        CommandLineRun run = CommandLineRun.of("run", "--url", "http://localhost:" + port);
        assertThat(run.err())
                .startsWith("Nothing answers at http://localhost:" + port)
                .doesNotContain("\tat ");
        assertThat(run.code()).isEqualTo(LoadDriver.NOT_MEASURED);
    }

    @Test
    void says_that_it_is_no_help_desk_or_has_too_few_people() {
        try (HelpDeskStub server = new HelpDeskStub()) {
            assertThat(CommandLineRun.of("run", "--url", server.url(), "--people", "3")
                            .err())
                    .contains("--people 3 is more than the server has: it lists 2");
            assertThat(CommandLineRun.of("run", "--url", server.url(), "--metrics", server.url() + "/metrics/no")
                            .err())
                    .contains("No metrics can be read at");
            server.people = "<html>";
            assertThat(CommandLineRun.of("run", "--url", server.url()).err()).contains("is no help desk");
            server.people = "[]";
            assertThat(CommandLineRun.of("run", "--url", server.url()).err()).contains("no plain employee");
        }
    }

    @Test
    void help_names_every_option_and_its_bounds() {
        CommandLineRun run = CommandLineRun.of("run", "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("--rates", "0.1 to 10000", "--warm-up", "--json", "--plot", "--pid");
        assertThat(CommandLineRun.of("--help").out()).contains("Exit codes", "run", "plot", "median", "people");
    }

    @Test
    void draws_reports_to_compare_under_the_names_of_their_files() throws IOException {
        Path a = Files.writeString(folder.resolve("before.json"), Reports.of(10).json());
        Path b = Files.writeString(folder.resolve("after.json"), Reports.of(20).json());
        Path svg = folder.resolve("cmp.svg");
        assertThat(CommandLineRun.of("plot", a.toString(), b.toString(), "--plot", svg.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(svg)).contains("before p99 at 10/s", "after p99 at 20/s");
    }

    @Test
    void makes_one_report_of_repeated_runs_and_refuses_different_ones() throws IOException {
        Path a = Files.writeString(folder.resolve("a.json"), Reports.of(10).json());
        Path b = Files.writeString(folder.resolve("b.json"), Reports.of(20).json());
        Path json = folder.resolve("m.json");
        assertThat(CommandLineRun.of("median", a.toString(), a.toString(), "--json", json.toString())
                        .out())
                .contains("10/s");
        assertThat(json).exists();
        assertThat(CommandLineRun.of("median", a.toString(), b.toString()).err())
                .contains("different settings");
    }

    @Test
    void writes_people_the_server_can_read() throws IOException {
        Path file = folder.resolve("people.yaml");
        assertThat(CommandLineRun.of("people", "2", file.toString()).code()).isZero();
        assertThat(Files.readString(file))
                .contains("{id: p2, name: Person 2, roles: [employee]}", "on-call: [dave, erin]")
                .doesNotContain("id: p3");
    }
}
