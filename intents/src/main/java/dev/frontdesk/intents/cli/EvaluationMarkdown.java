package dev.frontdesk.intents.cli;

import dev.frontdesk.intents.evaluation.Evaluation;
import dev.frontdesk.intents.evaluation.Interval;
import dev.frontdesk.intents.evaluation.Latency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Evaluations for a page of documentation. */
final class EvaluationMarkdown {
    private EvaluationMarkdown() {}

    /** The figures of each set in a column, in the map's order. */
    static String figures(Map<String, Measured> byTitle) {
        Text text = new Text();
        text.line("| | "
                + String.join(
                        " | ",
                        byTitle.keySet().stream().map(EvaluationMarkdown::cell).toList()) + " |");
        text.line("| --- |" + " --- |".repeat(byTitle.size()));
        List<Evaluation> all =
                byTitle.values().stream().map(Measured::evaluation).toList();
        text.line(row("messages (in scope / out)", all, EvaluationMarkdown::size));
        List<List<FigureRow>> columns = all.stream().map(FigureRow::of).toList();
        for (int at = 0; at < columns.getFirst().size(); at++) {
            int figure = at;
            text.line(row(columns.getFirst().get(at).name(), columns, column -> value(column.get(figure))));
        }
        List<Latency> times =
                byTitle.values().stream().map(Measured::latencyMicros).toList();
        text.line(row("microseconds for a message: p50 / p90 / p99 / max", times, EvaluationMarkdown::times));
        return text.toString();
    }

    /** What is weak, what is taken for what, and every label. */
    static String details(Evaluation evaluation) {
        Text text = new Text();
        if (!evaluation.confused().isEmpty()) {
            text.line("| taken wrongly | for | how often |").line("| --- | --- | ---: |");
            evaluation
                    .confused()
                    .forEach(c -> text.line("| %s | %s | %d |", cell(c.label()), cell(c.predicted()), c.count()));
            text.line("");
        }
        if (!evaluation.worst().isEmpty()) {
            text.line("Worst, by F1: "
                            + String.join(
                                    ", ",
                                    evaluation.worst().stream()
                                            .map(l -> cell(l.label()) + " " + percent(l.f1()))
                                            .toList())
                            + ".")
                    .line("");
        }
        text.line("| label | examples | precision | recall | F1 |").line("| --- | ---: | ---: | ---: | ---: |");
        for (Evaluation.Label l : evaluation.labels()) {
            text.line(
                    "| %s | %d | %s | %s | %s |",
                    cell(l.label()), l.examples(), percent(l.precision()), percent(l.recall()), percent(l.f1()));
        }
        return text.toString();
    }

    private static <T> String row(String name, List<T> columns, Function<T, String> value) {
        return "| " + name + " | "
                + String.join(" | ", columns.stream().map(value).toList()) + " |";
    }

    private static String size(Evaluation e) {
        return String.format(Locale.ROOT, "%,d (%,d / %,d)", e.examples(), e.inScopeExamples(), e.outOfScopeExamples());
    }

    private static String value(FigureRow row) {
        if (row.measured() == 0) {
            return "–";
        }
        return percent(row.value())
                + row.interval().map(EvaluationMarkdown::range).orElse("");
    }

    private static String range(Interval interval) {
        return String.format(Locale.ROOT, " (%.1f to %.1f)", 100 * interval.low(), 100 * interval.high());
    }

    private static String times(Latency l) {
        return String.format(Locale.ROOT, "%.0f / %.0f / %.0f / %.0f", l.p50(), l.p90(), l.p99(), l.max());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
