package dev.frontdesk.intents.cli;

import dev.frontdesk.intents.maxent.TsvFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "evaluate", description = "Measures a model on examples.", mixinStandardHelpOptions = true)
final class Evaluate implements Runnable {
    @Mixin
    private Models models = new Models();

    @Option(names = "--data", required = true, description = "Examples: text<TAB>label on each line, UTF-8.")
    private Path data = Path.of("");

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create(); // picocli sets it

    @Override
    public void run() {
        Scores scores = Scores.of(models.load(), TsvFile.read(data));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(JsonLine.of(scores) + "\n");
        } else {
            print(scores, out);
        }
        out.flush();
    }

    private static void print(Scores scores, PrintWriter out) {
        line(
                out,
                "examples                %d (%d in scope, %d out)",
                scores.examples(),
                scores.inScopeExamples(),
                scores.outOfScopeExamples());
        line(out, "accuracy                %.4f", scores.accuracy());
        line(out, "in-scope accuracy       %.4f", scores.inScopeAccuracy());
        line(out, "right among top three   %.4f", scores.topThreeAccuracy());
        line(out, "out-of-scope recall     %.4f", scores.outOfScopeRecall());
        line(out, "out-of-scope precision  %.4f", scores.outOfScopePrecision());
        line(out, "macro F1                %.4f", scores.macroF1());
        line(out, "clear, of in-scope      %.4f, right %.4f", scores.clearShare(), scores.clearAccuracy());
        line(out, "%n%9s %9s %9s %9s  %s", "examples", "precision", "recall", "F1", "label");
        for (Scores.Label label : scores.labels()) {
            line(
                    out,
                    "%9d %9.3f %9.3f %9.3f  %s",
                    label.examples(),
                    label.precision(),
                    label.recall(),
                    label.f1(),
                    label.label());
        }
        line(out, "%nmost confused:");
        for (Scores.Confusion confusion : scores.confused()) {
            line(out, "%9d  %s taken for %s", confusion.count(), confusion.label(), confusion.predicted());
        }
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is Error Prone's own, not worth a dependency
    private static void line(PrintWriter out, String format, Object... values) {
        out.print(String.format(Locale.ROOT, format, values).replace("\r\n", "\n") + "\n");
    }
}
