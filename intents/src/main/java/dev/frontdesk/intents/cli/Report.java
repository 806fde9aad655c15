package dev.frontdesk.intents.cli;

import dev.frontdesk.intents.evaluation.ExampleFiles;
import dev.frontdesk.intents.maxent.DataException;
import dev.frontdesk.intents.maxent.LabelModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        description = "Writes a page of Markdown about a model and the sets it is measured on.",
        mixinStandardHelpOptions = true)
final class Report implements Runnable {
    @Mixin
    private Models models = new Models();

    @Option(
            names = "--data",
            required = true,
            paramLabel = "[NAME=]PLACE",
            description = "A set: a file of text<TAB>label lines or a folder of phrase files; given once for each set."
                    + " Its name (default: the file's without ending) is how the notes call it.")
    private List<String> data = List.of();

    @Option(
            names = "--notes",
            description =
                    "A properties file in UTF-8: <name>.title and <name>.note for each set, before.note for the top.")
    private @Nullable Path notes;

    @Option(names = "--out", required = true, description = "The file to write.")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create(); // picocli sets it

    @Override
    public void run() {
        LabelModel model = models.load();
        SetNotes said = notes == null ? SetNotes.NONE : SetNotes.read(notes);
        Map<String, Measured> sets = new LinkedHashMap<>();
        for (String set : data) {
            String name = name(set);
            if (sets.put(name, Measured.of(model, ExampleFiles.read(place(set)))) != null) {
                throw new DataException("Two sets are called " + name + ": say --data other-name=" + place(set) + ".");
            }
        }
        write(page(model, sets, said));
    }

    /** A name is letters, digits and hyphens: every other "=" belongs to the path. */
    private static boolean named(String set) {
        int equals = set.indexOf('=');
        return equals > 0 && set.substring(0, equals).chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
    }

    private static Path place(String set) {
        return Path.of(named(set) ? set.substring(set.indexOf('=') + 1) : set);
    }

    private static String name(String set) {
        if (named(set)) {
            return set.substring(0, set.indexOf('='));
        }
        String file = String.valueOf(place(set).getFileName());
        return file.endsWith(".tsv") ? file.substring(0, file.length() - ".tsv".length()) : file;
    }

    private String page(LabelModel model, Map<String, Measured> sets, SetNotes said) {
        Map<String, Measured> byTitle = new LinkedHashMap<>();
        sets.forEach((name, measured) -> {
            if (byTitle.put(said.title(name), measured) != null) {
                throw new DataException("Two sets have the title " + said.title(name) + ".");
            }
        });
        Text text = new Text()
                .line("# How well the model does")
                .line("")
                .line("Made by this command; do not edit:")
                .line("")
                .line("```")
                .line(command())
                .line("```")
                .line("")
                .line(
                        "The model tells %d labels from each other and from out of scope; SHA-256 of what it was trained on:",
                        model.labels().size())
                .line("`" + model.trainedOn() + "`.")
                .line("");
        said.before().ifPresent(note -> text.line(note).line(""));
        text.line(EvaluationMarkdown.figures(byTitle))
                .line(
                        "In brackets: 95 % intervals of 1,000 bootstrap resamples of the messages. Rejecting counts as predicting out of")
                .line(
                        "scope. ECE is the expected calibration error over ten bins of equal width, where less is better: of the confidence")
                .line(
                        "that a message is in scope (all messages), and of the best label's probability (in scope and not rejected).")
                .line(
                        "Times are rough: one thread of this machine with %d cores, each message once after a warm-up, without entities;",
                        Runtime.getRuntime().availableProcessors())
                .line("the JMH benchmark in [intents.md](intents.md) is the measure.");
        sets.forEach((name, measured) -> {
            text.line("").line("## " + said.title(name)).line("");
            said.note(name).ifPresent(note -> text.line(note).line(""));
            text.line(EvaluationMarkdown.details(measured.evaluation()).stripTrailing());
        });
        return text.toString();
    }

    private String command() {
        return "java -jar intents/target/intents-cli.jar "
                + spec.commandLine().getParent().getParseResult().originalArgs().stream()
                        .map(Report::quoted)
                        .collect(Collectors.joining(" "));
    }

    private static String quoted(String argument) {
        return argument.contains(" ") ? "'" + argument + "'" : argument;
    }

    private void write(String page) {
        try {
            Files.writeString(out, page, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DataException(out + ": cannot be written (" + e.getMessage() + ").", e);
        }
    }
}
