package dev.frontdesk.intents.cli;

import dev.frontdesk.intents.evaluation.ExampleFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "evaluate", description = "Measures a model on examples.", mixinStandardHelpOptions = true)
final class Evaluate implements Runnable {
    static final class Form {
        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        @Option(names = "--markdown", description = "Print Markdown.")
        private boolean markdown;
    }

    @Mixin
    private Models models = new Models();

    @Option(
            names = "--data",
            required = true,
            description = "Examples: text<TAB>label on each line, UTF-8; or a folder of phrase files, <label>.txt.")
    private Path data = Path.of("");

    @ArgGroup
    private Form form = new Form();

    @Spec
    private CommandSpec spec = CommandSpec.create(); // picocli sets it

    @Override
    public void run() {
        Measured measured = Measured.of(models.load(), ExampleFiles.read(data));
        PrintWriter out = spec.commandLine().getOut();
        out.print(printed(measured));
        out.flush();
    }

    private String printed(Measured measured) {
        if (form.json) {
            return JsonLine.of(measured) + "\n";
        }
        return form.markdown
                ? EvaluationMarkdown.figures(Map.of(data.toString(), measured))
                        + "\n"
                        + EvaluationMarkdown.details(measured.evaluation())
                : EvaluationTable.of(measured);
    }
}
