package dev.frontdesk.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.load.report.Figures;
import dev.frontdesk.load.report.Report;
import dev.frontdesk.load.report.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LoadRunTest {

    private final HelpDeskStub server = new HelpDeskStub();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_server_that_answers_everything_once_is_measured_and_found_well() throws Exception {
        Report report = run(0, "--rates", "20,60", "--seconds", "1", "--warm-up", "1");
        assertThat(report.steps()).extracting(Step::rate).containsExactly(20.0, 60.0);
        assertThat(sent(report)).as("all but the warm-up").isPositive().isLessThan(server.received());
        Figures all = report.steps().getLast().all();
        assertThat(all.accepted()).isEqualTo(all.sent());
        assertThat(all.answered().count()).isEqualTo(all.sent());
        assertThat(all.answered().p50()).isBetween(0.0, 500.0);
        assertThat(Files.readString(folder.resolve("out.svg"))).contains("answered at 60/s");
    }

    @Test
    void finds_what_was_lost_and_what_was_answered_twice() throws Exception {
        server.lose = 5;
        server.doubled = 3;
        Report report = run(LoadDriver.NOT_CLEAN, "--rates", "50", "--seconds", "1");
        Figures all = report.steps().getFirst().all();
        assertThat(all.lost()).isEqualTo(5);
        assertThat(all.doubled()).isEqualTo(3);
        assertThat(all.accepted()).isEqualTo(all.sent()).isEqualTo(server.received());
        assertThat(all.answered().count()).isEqualTo(all.sent() - 5);
        assertThat(report.held()).isEmpty();
    }

    @Test
    void counts_refusals_by_their_status_and_none_of_them_as_lost() throws Exception {
        server.refuse = 4;
        Figures all = run(LoadDriver.NOT_CLEAN, "--rates", "50", "--seconds", "1")
                .steps()
                .getFirst()
                .all();
        assertThat(all.errors()).containsExactly(java.util.Map.entry("503", 4L));
        assertThat(all.accepted()).isEqualTo(all.sent() - 4);
        assertThat(all.lost()).isZero();
    }

    @Test
    void a_second_of_standstill_shows_in_every_message_that_was_due_meanwhile() throws Exception {
        server.stallAt = 20;
        // One connection: a driver that waited for it, and measured from there, would find one slow message of 200.
        Step step = run(0, "--rates", "100", "--arrivals", "constant", "--seconds", "2", "--connections", "1")
                .steps()
                .getFirst();
        assertThat(step.all().sent()).isEqualTo(200);
        assertThat(step.all().acknowledged().max()).isGreaterThan(950);
        assertThat(step.all().acknowledged().p90()).isGreaterThan(600);
        assertThat(step.all().answered().p90()).isGreaterThan(600);
    }

    @Test
    void takes_up_a_broken_stream_where_it_ended_so_that_no_answer_is_missed() throws Exception {
        server.breakAt = 30;
        Report report = run(0, "--rates", "50", "--arrivals", "constant", "--seconds", "2");
        assertThat(report.brokenStreams()).isEqualTo(3);
        assertThat(report.steps().getFirst().all().lost()).isZero();
        assertThat(report.steps().getFirst().all().answered().max())
                .as("the wait counts")
                .isGreaterThan(400);
    }

    @Test
    void reads_what_the_server_uses() throws Exception {
        server.metrics = """
                jvm_info{runtime="x",version="25.0.3"} 1
                frontdesk_durable_writes_total{kind="a"} 100.0
                frontdesk_durable_writes_total{kind="b"} 0.0
                process_cpu_time_ns_total 1.0E9
                """;
        String pid = "" + ProcessHandle.current().pid();
        Report report = run(
                0, "--metrics", server.url() + "/metrics/prometheus", "--pid", pid, "--rates", "50", "--seconds", "1");
        assertThat(report.environment().serverJava()).isEqualTo("25.0.3");
        assertThat(report.environment().serverHealth()).isEqualTo("UP");
        assertThat(report.steps().getFirst().server().writesPerMessage()).isZero();
        assertThat(report.steps().getFirst().server().cpuMillisPerMessage()).isPositive();
        assertThat(report.steps().getFirst().server().othersPercent()).isBetween(0.0, 100.0);
        assertThat(report.steps().getFirst().server().rssMax()).isBetween(20L, 20_000L);
    }

    private static long sent(Report report) {
        return report.steps().stream().mapToLong(step -> step.all().sent()).sum();
    }

    private Report run(int code, String... arguments) throws Exception {
        Path json = folder.resolve("out.json");
        List<String> all = new ArrayList<>(List.of("run", "--url", server.url(), "--mix", "faq", "--drain", "1"));
        all.addAll(List.of(
                "--json", json.toString(), "--plot", folder.resolve("out.svg").toString()));
        all.addAll(List.of(arguments));
        if (!all.contains("--warm-up")) {
            all.addAll(List.of("--warm-up", "0"));
        }
        CommandLineRun run = CommandLineRun.of(all.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isEqualTo(code);
        return Report.read(json);
    }
}
