package dev.frontdesk.load.report;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report as it is read on a terminal; latencies in milliseconds. */
public final class Table {

    private static final String HEAD = """
                                    ┌───────────── acknowledged ─────────────┐ ┌─────────────── answered ───────────────┐
             rate        sent   ans/s     p50     p90     p99   p99.9     max      p50     p90     p99   p99.9     max  lost  twice errors  CPU ms  RSS MB writes others
            """.indent(0);

    private Table() {}

    public static String of(Report report) {
        return about(report)
                + "\n\n"
                + HEAD
                + report.steps().stream().map(Table::step).collect(Collectors.joining("\n"))
                + "\n"
                + verdict(report);
    }

    /** One line: what ran. */
    public static String about(Report report) {
        Settings settings = report.settings();
        return "mix %s, %s arrivals, %d s a rate after %d s to warm up; %d people, %d streams\n%s"
                .formatted(
                        settings.mix(),
                        settings.arrivals(),
                        settings.seconds(),
                        settings.warmUp(),
                        settings.people(),
                        settings.streams(),
                        machine(report));
    }

    /** One line: where it ran. */
    public static String machine(Report report) {
        Environment environment = report.environment();
        return "%d cores shared with the driver, Java %s, load average %.1f before"
                .formatted(
                        environment.cores(),
                        environment.serverJava() == null ? environment.java() : environment.serverJava(),
                        environment.machineLoad());
    }

    private static String step(Step step) {
        StringBuilder rows = new StringBuilder(row(number(step.rate()) + "/s", step.all(), step.throughput()))
                .append(use(step.server()))
                .append('\n');
        if (step.scenarios().size() > 1) {
            step.scenarios()
                    .forEach((name, figures) ->
                            rows.append(row("  " + name, figures, null)).append('\n'));
        }
        return rows.toString();
    }

    private static String row(String name, Figures figures, @Nullable Double throughput) {
        return "%-13s%7d %7s %s  %s %5d %6d %s"
                .formatted(
                        name,
                        figures.sent(),
                        throughput == null ? "" : number(throughput),
                        latency(figures.acknowledged()),
                        latency(figures.answered()),
                        figures.lost(),
                        figures.doubled(),
                        errors(figures.errors()));
    }

    private static String latency(@Nullable Latency latency) {
        return latency == null
                ? "%7s %7s %7s %7s %7s".formatted("-", "-", "-", "-", "-")
                : "%7s %7s %7s %7s %7s"
                        .formatted(
                                number(latency.p50()),
                                number(latency.p90()),
                                number(latency.p99()),
                                number(latency.p999()),
                                number(latency.max()));
    }

    private static String errors(Map<String, Long> errors) {
        return "%6s"
                .formatted(
                        errors.isEmpty()
                                ? "0"
                                : errors.entrySet().stream()
                                        .map(error -> error.getValue() + "×" + error.getKey())
                                        .collect(Collectors.joining(",")));
    }

    private static String use(ServerUse use) {
        return " %7s %7s %6s %6s"
                .formatted(
                        orDash(use.cpuMillisPerMessage()),
                        orDash(use.rssMax()),
                        orDash(use.writesPerMessage()),
                        use.othersPercent() == null ? "-" : number(use.othersPercent()) + "%");
    }

    private static String orDash(@Nullable Number value) {
        return value == null ? "-" : number(value.doubleValue());
    }

    /** Three digits are enough to compare: 9.31, 57.2, 164. */
    public static String number(double value) {
        String format = value >= 99.95 || value == Math.rint(value) ? "%.0f" : value >= 9.995 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    private static String verdict(Report report) {
        OptionalDouble held = report.held();
        String goal = "99 of 100 answers within " + report.settings().goal() + " ms, none lost, doubled or refused";
        return (held.isPresent()
                        ? "Holds " + number(held.getAsDouble()) + "/s (" + goal + ")."
                        : "Does not hold the lowest rate (" + goal + ").")
                + doubts(report).map(doubt -> "\n" + doubt).collect(Collectors.joining());
    }

    private static Stream<String> doubts(Report report) {
        Stream<String> late = report.steps().stream()
                .filter(Step::sentLate)
                .map(step ->
                        "The driver itself was late at " + number(step.rate()) + "/s: give it more of the machine.");
        return Stream.of(
                        report.clean()
                                ? Stream.<String>empty()
                                : Stream.of("Not every message was accepted and answered exactly once: see lost, twice"
                                        + " and errors."),
                        report.brokenStreams() == 0
                                ? Stream.<String>empty()
                                : Stream.of("Streams of events broke " + report.brokenStreams()
                                        + " times; the wait until they were open again is in the figures."),
                        late)
                .flatMap(doubt -> doubt);
    }
}
