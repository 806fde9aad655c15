package dev.frontdesk.intents.cli;

import dev.frontdesk.intents.Entities;
import dev.frontdesk.intents.Entity;
import dev.frontdesk.intents.maxent.Judgement;
import dev.frontdesk.intents.maxent.LabelModel;
import dev.frontdesk.intents.maxent.LabelScore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "classify",
        description = "Reads texts from standard input, one on a line; writes a JSON object for each.",
        mixinStandardHelpOptions = true)
final class Classify implements Runnable {
    /** In the order they are printed. */
    record Answer(
            String text,
            String decision,
            @Nullable String intent,
            double confidence,
            List<Top> top,
            List<Entity> entities) {}

    record Top(String intent, double p) {}

    @Mixin
    private Models models = new Models();

    @Option(
            names = "--now",
            description =
                    "What \"tomorrow\" counts from, as 2026-03-04T10:00+01:00 (default: such dates are not found).")
    private @Nullable ZonedDateTime now;

    @Spec
    private CommandSpec spec = CommandSpec.create(); // picocli sets it

    @Override
    public void run() {
        LabelModel model = models.load();
        Entities entities = Entities.standard();
        PrintWriter out = spec.commandLine().getOut();
        try (Lines lines = new Lines(System.in)) {
            for (String line = lines.next(); line != null && !out.checkError(); line = lines.next()) {
                out.print(JsonLine.of(answer(line, model.judge(line), entities.find(line, now))) + "\n");
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(String line, Judgement judgement, List<Entity> entities) {
        List<Top> top = judgement.top().stream()
                .map((LabelScore score) -> new Top(score.label(), score.p()))
                .toList();
        return new Answer(
                line,
                judgement.unknown() ? "unknown" : judgement.clear() ? "clear" : "ambiguous",
                judgement.unknown() ? null : top.getFirst().intent(),
                judgement.confidence(),
                top,
                entities);
    }
}
