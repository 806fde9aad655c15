package dev.frontdesk.load.plot;

import dev.frontdesk.load.report.Latency;
import dev.frontdesk.load.report.Report;
import dev.frontdesk.load.report.Step;
import dev.frontdesk.load.report.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Above, how long answers took at each rate, on a logarithmic scale; below, how many came. One run is drawn with all its percentiles, several
 * with two each in a colour of their own.
 */
public final class Plot {

    private static final double WIDTH = 900;
    private static final double HEIGHT = 640;
    private static final double MARGIN = 32;
    private static final double LEFT = 72;
    private static final double RIGHT = 756;
    private static final double LATENCY_TOP = 128;
    private static final double LATENCY_BOTTOM = 420;
    private static final double ANSWERS_TOP = 482;
    private static final double ANSWERS_BOTTOM = 578;

    /** A report and what it is called. */
    public record Run(String name, Report report) {}

    /** A line to draw of each run. */
    private record Curve(String name, String style, ToDoubleFunction<Latency> value) {}

    private static final List<Curve> OF_ONE = List.of(
            new Curve("max", "c6 dotted", Latency::max),
            new Curve("p99.9", "c4", Latency::p999),
            new Curve("p99", "c3 strong", Latency::p99),
            new Curve("p90", "c2", Latency::p90),
            new Curve("p50", "c1 strong", Latency::p50));

    private static final List<Curve> OF_MANY =
            List.of(new Curve("p99", "strong", Latency::p99), new Curve("p50", "dashed", Latency::p50));

    private final List<Run> runs;
    private final List<Double> rates;
    private final Scale x;
    private final Svg svg = new Svg();

    private Plot(List<Run> runs) {
        this.runs = runs;
        this.rates = runs.stream()
                .flatMap(run -> run.report().steps().stream())
                .map(Step::rate)
                .distinct()
                .sorted()
                .toList();
        this.x = Scale.linear(0, rates.getLast(), LEFT, RIGHT - 24);
    }

    /** The whole SVG document. */
    public static String of(List<Run> runs) {
        return new Plot(runs).draw();
    }

    private String draw() {
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + (int) WIDTH + " " + (int) HEIGHT,
                "role",
                "img",
                "aria-labelledby",
                "title desc");
        svg.text("title", title(), "id", "title").text("desc", description(), "id", "desc");
        svg.text("style", Style.CSS);
        svg.empty("rect", "class", "paper", "width", WIDTH, "height", HEIGHT, "rx", 8.0);
        heading();
        latencies();
        answers();
        return svg.close("svg").toString();
    }

    private boolean single() {
        return runs.size() == 1;
    }

    private String title() {
        return "Time to the answer by rate"
                + (single() ? "" : ": " + runs.stream().map(Run::name).collect(Collectors.joining(", ")));
    }

    private String description() {
        return runs.stream()
                .flatMap(run -> run.report().steps().stream().map(step -> run.name() + " at " + inWords(step)))
                .collect(Collectors.joining(" "));
    }

    private static String inWords(Step step) {
        Latency answered = step.all().answered();
        return Table.number(step.rate()) + "/s: "
                + (answered == null
                        ? "no answers."
                        : "half within " + Table.number(answered.p50()) + " ms, 99 of 100 within "
                                + Table.number(answered.p99()) + " ms, " + Table.number(step.throughput())
                                + " answers a second.");
    }

    private void heading() {
        svg.text("text", title(), "class", "title", "x", MARGIN, "y", 38.0);
        double y = 60;
        for (String line : subtitle().lines().toList()) {
            svg.text("text", line, "class", "quiet", "x", MARGIN, "y", y);
            y += 18;
        }
        svg.text("text", "milliseconds since a message was due", "class", "axis", "x", MARGIN, "y", LATENCY_TOP - 16);
    }

    private String subtitle() {
        return single()
                ? Table.about(runs.getFirst().report())
                : "Solid: 99 of 100 answers came within this. Dashed: half of them did.";
    }

    private void latencies() {
        List<Series> lines = single() ? ofOne() : compared();
        List<Double> values = lines.stream()
                .flatMap(line -> line.points().stream())
                .map(Series.Point::y)
                .toList();
        double least = Scale.below(least(values));
        double most = Scale.above(Math.max(greatest(values), least * 1.01), 1, 2, 5, 10);
        Panel panel = new Panel(
                LEFT, RIGHT, x, Scale.log(least, most, LATENCY_BOTTOM, LATENCY_TOP), LATENCY_TOP, LATENCY_BOTTOM);
        Scale.steps(least, most).forEach(value -> panel.gridLine(value, Table.number(value), svg));
        rates(LATENCY_BOTTOM, "");
        panel.draw(lines, svg);
    }

    private static double least(List<Double> values) {
        return Math.max(0.1, values.stream().min(Comparator.naturalOrder()).orElse(1.0));
    }

    private static double greatest(List<Double> values) {
        return values.stream().max(Comparator.naturalOrder()).orElse(1.0);
    }

    private List<Series> ofOne() {
        Run run = runs.getFirst();
        List<Series> lines = new ArrayList<>(curves(run, OF_ONE, "", ""));
        lines.add(new Series(
                "accepted p99",
                "c5 dashed",
                points(run, "accepted p99", step -> step.all().acknowledged(), Latency::p99)));
        return lines;
    }

    private List<Series> compared() {
        return IntStream.range(0, runs.size())
                .boxed()
                .flatMap(i -> curves(runs.get(i), OF_MANY, runs.get(i).name() + " ", "c" + (i + 1) + " ").stream())
                .toList();
    }

    private static List<Series> curves(Run run, List<Curve> curves, String prefix, String colour) {
        return curves.stream()
                .map(curve -> new Series(
                        prefix + curve.name(),
                        colour + curve.style(),
                        points(run, prefix + curve.name(), step -> step.all().answered(), curve.value())))
                .toList();
    }

    private static List<Series.Point> points(
            Run run, String name, Function<Step, @Nullable Latency> latency, ToDoubleFunction<Latency> value) {
        return sorted(run)
                .flatMap(step -> Stream.ofNullable(latency.apply(step))
                        .map(measured -> point(step, name, value.applyAsDouble(measured))))
                .toList();
    }

    private static Series.Point point(Step step, String name, double millis) {
        return new Series.Point(
                step.rate(), millis, name + " at " + Table.number(step.rate()) + "/s: " + Table.number(millis) + " ms");
    }

    private static Stream<Step> sorted(Run run) {
        return run.report().steps().stream().sorted(Comparator.comparingDouble(Step::rate));
    }

    private void answers() {
        List<Series> lines = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            lines.add(answered(runs.get(i), single() ? "answered" : runs.get(i).name(), "c" + (i + 1) + " strong"));
        }
        double most = Math.max(
                rates.getLast(),
                lines.stream()
                        .flatMap(line -> line.points().stream())
                        .flatMapToDouble(point -> DoubleStream.of(point.y()))
                        .max()
                        .orElse(1));
        double round = Scale.above(most, 1, 1.2, 1.6, 2, 3, 4, 6, 8, 10);
        Panel panel = new Panel(
                LEFT, RIGHT, x, Scale.linear(0, round, ANSWERS_BOTTOM, ANSWERS_TOP), ANSWERS_TOP, ANSWERS_BOTTOM);
        svg.text(
                "text",
                "answers a second; dotted: messages a second",
                "class",
                "axis",
                "x",
                MARGIN,
                "y",
                ANSWERS_TOP - 14);
        DoubleStream.of(0, round / 2, round).forEach(value -> panel.gridLine(value, Table.number(value), svg));
        rates(ANSWERS_BOTTOM, "messages a second");
        svg.empty(
                "line",
                "class",
                "offered",
                "x1",
                x.at(0),
                "x2",
                x.at(rates.getLast()),
                "y1",
                panel.y().at(0),
                "y2",
                panel.y().at(rates.getLast()));
        panel.draw(lines, svg);
    }

    private static Series answered(Run run, String name, String style) {
        List<Series.Point> points = sorted(run)
                .map(step -> new Series.Point(
                        step.rate(),
                        step.throughput(),
                        name + " at " + Table.number(step.rate()) + "/s: " + Table.number(step.throughput()) + "/s"))
                .toList();
        return new Series(name, style, points);
    }

    /** The rates that were measured, below a panel; one that would stand in another is left out. */
    private void rates(double height, String unit) {
        double free = 0;
        for (double rate : rates.reversed()) {
            double place = x.at(rate);
            svg.empty("line", "class", "mark", "x1", place, "x2", place, "y1", height, "y2", height + 5);
            if (free == 0 || place < free) {
                svg.text(
                        "text",
                        Table.number(rate),
                        "class",
                        "tick",
                        "x",
                        place,
                        "y",
                        height + 20,
                        "text-anchor",
                        "middle");
                free = place - 34;
            }
        }
        svg.text("text", unit, "class", "axis", "x", (LEFT + RIGHT) / 2, "y", height + 42, "text-anchor", "middle");
    }
}
