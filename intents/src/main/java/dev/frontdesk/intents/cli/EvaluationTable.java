package dev.frontdesk.intents.cli;

import dev.frontdesk.intents.evaluation.Evaluation;
import dev.frontdesk.intents.evaluation.Latency;

/** An evaluation for a terminal. */
final class EvaluationTable {
    private EvaluationTable() {}

    static String of(Measured measured) {
        Evaluation evaluation = measured.evaluation();
        Text text = new Text();
        text.line(
                "%-23s %d (%d in scope, %d out)",
                "examples", evaluation.examples(), evaluation.inScopeExamples(), evaluation.outOfScopeExamples());
        FigureRow.of(evaluation).forEach(row -> text.line(figure(row)));
        latency(text, measured.latencyMicros());
        labels(text, evaluation);
        text.line("").line("worst, by F1:");
        evaluation.worst().forEach(label -> text.line("%9.3f  %s", label.f1(), label.label()));
        text.line("").line("most confused:");
        evaluation
                .confused()
                .forEach(pair -> text.line("%9d  %s taken for %s", pair.count(), pair.label(), pair.predicted()));
        return text.toString();
    }

    private static String figure(FigureRow row) {
        if (row.measured() == 0) {
            return String.format("%-23s -", row.name());
        }
        String value = String.format(java.util.Locale.ROOT, "%-23s %.4f", row.name(), row.value());
        return row.interval()
                .map(i -> String.format(java.util.Locale.ROOT, "%s  (95 %%: %.4f to %.4f)", value, i.low(), i.high()))
                .orElse(value);
    }

    private static void latency(Text text, Latency latency) {
        text.line(
                "%-23s p50 %.0f, p90 %.0f, p99 %.0f, max %.0f (one thread, rough)",
                "microseconds for a text", latency.p50(), latency.p90(), latency.p99(), latency.max());
    }

    private static void labels(Text text, Evaluation evaluation) {
        text.line("").line("%9s %9s %9s %9s  %s", "examples", "precision", "recall", "F1", "label");
        for (Evaluation.Label label : evaluation.labels()) {
            text.line(
                    "%9d %9.3f %9.3f %9.3f  %s",
                    label.examples(), label.precision(), label.recall(), label.f1(), label.label());
        }
    }
}
