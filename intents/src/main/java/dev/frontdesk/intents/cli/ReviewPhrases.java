package dev.frontdesk.intents.cli;

import dev.frontdesk.intents.evaluation.ExampleFiles;
import dev.frontdesk.intents.review.Review;
import dev.frontdesk.intents.review.ReviewSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "review",
        description = "Looks through phrases for what keeps a model from learning, and says what to write next.",
        mixinStandardHelpOptions = true)
final class ReviewPhrases implements Callable<Integer> {
    private static final int CONTRADICTIONS = 1;

    @Option(
            names = {"--phrases", "--data"},
            required = true,
            description = "A folder of phrase files, <label>.txt; or a file of text<TAB>label lines, UTF-8.")
    private Path phrases = Path.of("");

    @Option(
            names = "--out-of-scope-label",
            defaultValue = "out-of-scope",
            description = "The label of examples that are none of the others (default: ${DEFAULT-VALUE}).")
    private String outOfScopeLabel = "out-of-scope";

    @Option(
            names = "--similarity",
            defaultValue = "" + ReviewSettings.SIMILARITY,
            description = "From which two phrases are near-duplicates, up to 1 (default: ${DEFAULT-VALUE}).")
    private double similarity = ReviewSettings.SIMILARITY;

    @Option(names = "--quick", description = "Train nothing: without what the five folds get wrong.")
    private boolean quick;

    @Option(
            names = "--most",
            defaultValue = "20",
            description = "How many finds of a kind to print (default: ${DEFAULT-VALUE}); the JSON holds all.")
    private int most = 20;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--strict", description = "Exit with 1 when there are contradictions.")
    private boolean strict;

    @Spec
    private CommandSpec spec = CommandSpec.create(); // picocli sets it

    @Override
    public Integer call() {
        Review review = Review.of(ExampleFiles.read(phrases), settings());
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? JsonLine.of(review) + "\n" : ReviewText.of(review, Math.max(0, most)));
        out.flush();
        return strict && !review.contradictions().isEmpty() ? CONTRADICTIONS : 0;
    }

    private ReviewSettings settings() {
        if (!(similarity > 0 && similarity <= 1)) {
            throw new ParameterException(spec.commandLine(), "--similarity is above 0 and at most 1.");
        }
        return new ReviewSettings(
                outOfScopeLabel.strip(), similarity, ReviewSettings.WANTED, ReviewSettings.WANTED_OUT_OF_SCOPE, !quick);
    }
}
