package dev.frontdesk.intents.cli;

import dev.frontdesk.intents.maxent.HelpDeskModel;
import dev.frontdesk.intents.maxent.LabelModel;
import dev.frontdesk.intents.maxent.ModelFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which model. */
final class Models {
    @Option(names = "--model", description = "The model's file (default: the help desk's own).")
    private @Nullable Path model;

    LabelModel load() {
        return model == null ? HelpDeskModel.load() : ModelFile.read(model);
    }
}
