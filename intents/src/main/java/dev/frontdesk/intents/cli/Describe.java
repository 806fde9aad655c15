package dev.frontdesk.intents.cli;

import dev.frontdesk.intents.maxent.LabelModel;
import dev.frontdesk.intents.maxent.Origin;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "describe",
        description = "Says in one JSON object what a model was made of and how well it did on examples left out.",
        mixinStandardHelpOptions = true)
final class Describe implements Runnable {
    /** In the order they are printed. */
    record Description(
            String trainedOn,
            int examples,
            String aim,
            double rejectWeight,
            String outOfScopeLabel,
            List<String> labels,
            Origin.@Nullable Figures leftOut) {}

    @Mixin
    private Models models = new Models();

    @Spec
    private CommandSpec spec = CommandSpec.create(); // picocli sets it

    @Override
    public void run() {
        LabelModel model = models.load();
        Origin origin = model.origin();
        PrintWriter out = spec.commandLine().getOut();
        out.print(JsonLine.of(new Description(
                        origin.trainedOn(),
                        origin.examples(),
                        origin.aim(),
                        origin.rejectWeight(),
                        model.outOfScopeLabel(),
                        model.labels(),
                        origin.figures()))
                + "\n");
        out.flush();
    }
}
