package dev.frontdesk.load;

import dev.frontdesk.load.report.Report;
import dev.frontdesk.load.report.Table;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        description = "Sends messages at each of the rates and measures how fast they are answered.",
        abbreviateSynopsis = true,
        sortOptions = false)
final class Run implements Callable<Integer> {

    @Mixin
    private Help help = new Help();

    @Option(names = "--url", defaultValue = "http://localhost:8080", description = "The server (${DEFAULT-VALUE}).")
    private URI url = URI.create("");

    @Option(
            names = "--mix",
            defaultValue = "day",
            description =
                    "What people do: day, faq, tickets, a list such as question=3,ticket=1, or a file (${DEFAULT-VALUE}).")
    private String mix = "";

    @Option(names = "--questions", description = "A file of questions the server answers at once, one a line.")
    private @Nullable String questions;

    @Option(
            names = "--rates",
            split = ",",
            defaultValue = "30",
            description = "Messages a second, one step each, 0.1 to 10000 (${DEFAULT-VALUE}).")
    private List<Double> rates = List.of();

    @Option(
            names = "--arrivals",
            defaultValue = "poisson",
            description = "When they come: poisson, as people do, or constant (${DEFAULT-VALUE}).")
    private Arrivals.Kind arrivals = Arrivals.Kind.POISSON;

    @Option(names = "--seconds", defaultValue = "60", description = "Length of a step, 1 to 86400 (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "30",
            description = "Seconds of load before the first step that do not count, 0 to 86400 (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--warm-up-rate", description = "Messages a second meanwhile, 0.1 to 10000 (the first rate).")
    private @Nullable Double warmUpRate;

    @Option(
            names = "--drain",
            defaultValue = "30",
            description = "Seconds to wait for the last answers of a step, 0 to 3600 (${DEFAULT-VALUE}).")
    private int drain;

    @Option(
            names = "--timeout",
            defaultValue = "20",
            description = "Seconds until a post is given up, 1 to 600 (${DEFAULT-VALUE}).")
    private int timeout;

    @Option(
            names = "--people",
            defaultValue = "0",
            description = "How many employees write, 1 to 10000; 0: all the server has (${DEFAULT-VALUE}).")
    private int people;

    @Option(
            names = "--streams",
            defaultValue = "20",
            description = "How many of them listen, 1 to 10000; techs do so besides (${DEFAULT-VALUE}).")
    private int streams;

    @Option(
            names = "--threads",
            defaultValue = "200",
            description = "How many tickets are gone on with at once, 1 to 10000 (${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--connections",
            defaultValue = "64",
            description = "Posts under way at once, 1 to 10000; waiting for one counts (${DEFAULT-VALUE}).")
    private int connections;

    @Option(names = "--seed", defaultValue = "1", description = "Repeats the same arrivals (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--goal",
            defaultValue = "1000",
            description = "Milliseconds within which 99 of 100 answers should come, 1 to 3600000 (${DEFAULT-VALUE}).")
    private int goal;

    @Option(names = "--pid", description = "The server's process on this machine: its processor time and memory.")
    private @Nullable Long pid;

    @Option(names = "--metrics", description = "The server's metrics page: durable writes, health, version.")
    private @Nullable URI metrics;

    @Mixin
    private Output output = new Output();

    @Spec
    private CommandSpec spec = CommandSpec.create(); // picocli sets it

    @Override
    public Integer call() {
        Plan plan = plan();
        output.check();
        PrintWriter out = spec.commandLine().getOut();
        Report report = LoadRun.of(
                plan,
                new ServerProbe(process(), metrics == null ? null : http("--metrics", metrics)),
                InstantSource.system().instant(),
                line -> spec.commandLine().getErr().println(line));
        out.print(Table.of(report) + "\n");
        out.flush();
        output.write(report);
        return report.clean() ? 0 : LoadDriver.NOT_CLEAN;
    }

    private Plan plan() {
        rates.forEach(rate -> rate("--rates", rate));
        return new Plan(
                http("--url", url),
                Mix.of(mix),
                questions(),
                arrivals,
                rates,
                seconds("--warm-up", warmUp, 0, 86_400),
                warmUpRate == null ? rates.getFirst() : rate("--warm-up-rate", warmUpRate),
                seconds("--seconds", seconds, 1, 86_400),
                seconds("--drain", drain, 0, 3_600),
                seconds("--timeout", timeout, 1, 600),
                Bounds.check("--people", people, 0, 10_000),
                Bounds.check("--streams", streams, 1, 10_000),
                Bounds.check("--threads", threads, 1, 10_000),
                Bounds.check("--connections", connections, 1, 10_000),
                seed,
                Bounds.check("--goal", goal, 1, 3_600_000));
    }

    private static double rate(String option, double perSecond) {
        return Bounds.check(option, perSecond, 0.1, 10_000);
    }

    private List<String> questions() {
        List<String> lines = questions == null ? Words.builtInQuestions() : Text.lines(Text.file(questions));
        if (lines.isEmpty()) {
            throw new Mistake("There is no question in " + questions + ".");
        }
        return lines;
    }

    private @Nullable Path process() {
        return pid == null ? null : Path.of("/proc", pid.toString());
    }

    private static Duration seconds(String option, int value, int least, int most) {
        return Duration.ofSeconds(Bounds.check(option, value, least, most));
    }

    private static URI http(String option, URI uri) {
        boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!http || uri.getHost() == null) {
            throw new Mistake(option + " is an address such as http://localhost:8080, not \"" + uri + "\".");
        }
        return uri;
    }
}
