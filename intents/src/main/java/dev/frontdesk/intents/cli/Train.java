package dev.frontdesk.intents.cli;

import dev.frontdesk.intents.maxent.Example;
import dev.frontdesk.intents.maxent.LabelModel;
import dev.frontdesk.intents.maxent.ModelFile;
import dev.frontdesk.intents.maxent.Training;
import dev.frontdesk.intents.maxent.TsvFile;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "train", description = "Makes a model of examples.", mixinStandardHelpOptions = true)
final class Train implements Runnable {
    @Option(names = "--data", required = true, description = "Examples: text<TAB>label on each line, UTF-8.")
    private Path data = Path.of("");

    @Option(names = "--valid", description = "Further examples, to decide from which doubt on to say no.")
    private @Nullable Path valid;

    @Option(names = "--model", required = true, description = "The file to write.")
    private Path model = Path.of("");

    @Option(
            names = "--out-of-scope-label",
            defaultValue = "out-of-scope",
            description = "The label of examples that are none of the others (default: ${DEFAULT-VALUE}).")
    private String outOfScopeLabel = "out-of-scope";

    @Override
    public void run() {
        List<Example> examples = TsvFile.read(data);
        LabelModel trained =
                Training.of(examples, valid == null ? List.of() : TsvFile.read(valid), outOfScopeLabel.strip());
        ModelFile.write(trained, model);
    }
}
