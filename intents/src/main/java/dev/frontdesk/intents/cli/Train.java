package dev.frontdesk.intents.cli;

import dev.frontdesk.intents.maxent.Aim;
import dev.frontdesk.intents.maxent.DataException;
import dev.frontdesk.intents.maxent.Example;
import dev.frontdesk.intents.maxent.ModelFile;
import dev.frontdesk.intents.maxent.Training;
import dev.frontdesk.intents.maxent.TsvFile;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "train", description = "Makes a model of examples.", mixinStandardHelpOptions = true)
final class Train implements Runnable {
    @Option(names = "--data", required = true, description = "Examples: text<TAB>label on each line, UTF-8.")
    private Path data = Path.of("");

    @Option(
            names = "--valid",
            description =
                    "Further examples, preferably by other people: they count in the decision from which doubt on to say no,"
                            + " and are learnt from like the others.")
    private @Nullable Path valid;

    @Option(names = "--model", required = true, description = "The file to write.")
    private Path model = Path.of("");

    @Option(
            names = "--out-of-scope-label",
            defaultValue = "out-of-scope",
            description = "The label of examples that are none of the others (default: ${DEFAULT-VALUE}).")
    private String outOfScopeLabel = "out-of-scope";

    @Option(
            names = "--for",
            defaultValue = "accuracy",
            paramLabel = "accuracy|cost",
            description =
                    "What the decisions are drawn for: most messages right, or a help desk's cost, where a wrong action"
                            + " is dearer than a question (default: ${DEFAULT-VALUE}).")
    private String purpose = "accuracy";

    @Option(
            names = "--reject-weight",
            defaultValue = "1",
            description = "For accuracy: how many others one out-of-scope message is worth; more than 0, at most 1000"
                    + " (default: ${DEFAULT-VALUE}).")
    private double rejectWeight = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create(); // picocli sets it

    @Override
    public void run() {
        Aim aim = aim();
        List<Example> examples = TsvFile.read(data);
        if (examples.size() > Training.MOST_EXAMPLES) {
            throw new DataException(data + ": " + examples.size() + " examples; at most " + Training.MOST_EXAMPLES
                    + " can be trained on. Take a sample of them.");
        }
        Training.check(examples, outOfScopeLabel.strip());
        List<Example> further = valid == null ? List.of() : TsvFile.read(valid);
        ModelFile.write(Training.of(examples, further, outOfScopeLabel.strip(), aim), model);
    }

    private Aim aim() {
        return switch (purpose) {
            case "accuracy" -> Aim.accuracy(rejectWeight);
            case "cost" -> {
                if (rejectWeight != 1) {
                    throw new ParameterException(
                            spec.commandLine(), "--reject-weight goes with --for accuracy; cost has its own.");
                }
                yield Aim.COST;
            }
            default ->
                throw new ParameterException(spec.commandLine(), "--for is accuracy or cost, not \"" + purpose + "\".");
        };
    }
}
