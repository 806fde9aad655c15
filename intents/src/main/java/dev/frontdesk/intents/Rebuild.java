package dev.frontdesk.intents;

import dev.frontdesk.intents.maxent.Aim;
import dev.frontdesk.intents.maxent.DataException;
import dev.frontdesk.intents.maxent.Example;
import dev.frontdesk.intents.maxent.LabelModel;
import dev.frontdesk.intents.maxent.ModelFile;
import dev.frontdesk.intents.maxent.Training;
import dev.frontdesk.intents.maxent.TsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Trains once more, in a process of its own: the phrases of this release and further ones to a new model, and how it compares with the
 * current one. Works in one folder, its only argument. Exit code 2: what is there is wrong, said on standard error. Ends by itself when
 * standard input does, for then whoever wanted the model is gone.
 */
public final class Rebuild {
    /** In: further phrases, {@code text<TAB>label}; may be empty. */
    public static final String ADDED = "added.tsv";
    /** In: the model that is in use. */
    public static final String CURRENT = "current.model";
    /** In, optional: phrases instead of this release's. */
    public static final String PHRASES = "phrases.tsv";
    /** In, optional: messages to measure with instead of this release's. */
    public static final String EVALUATION = "evaluation.tsv";
    /** Out. */
    public static final String MODEL = "rebuilt.model";
    /** Out: a {@link Report}; written last. */
    public static final String REPORT = "report.txt";

    /**
     * What came of it.
     *
     * @param added how many further phrases there were; {@code addedRight} of them the new model reads as they are labelled
     */
    public record Report(Quality before, Quality after, int added, int addedRight) {
        List<String> written() {
            return List.of(before.written(), after.written(), Integer.toString(added), Integer.toString(addedRight));
        }

        /** @throws IllegalArgumentException when these are not the lines of a report */
        public static Report read(List<String> lines) {
            try {
                return new Report(
                        Quality.read(lines.get(0)),
                        Quality.read(lines.get(1)),
                        Integer.parseInt(lines.get(2)),
                        Integer.parseInt(lines.get(3)));
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw new IllegalArgumentException("The report on the new model is damaged.", e);
            }
        }
    }

    private Rebuild() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Thread.ofPlatform().daemon().start(() -> endWithParent(folder));
        try {
            run(folder);
        } catch (DataException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /** Nobody else is left to take the folder away, and people's words are in it. */
    private static void endWithParent(Path folder) {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said there; only its end means something.
            }
        } catch (IOException e) {
            // A broken pipe is an end, too.
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // The operating system keeps it until its next cleaning.
        }
        Runtime.getRuntime().halt(3);
    }

    static void run(Path folder) throws IOException {
        List<Labelled> added = examples(folder.resolve(ADDED), List.of());
        List<Labelled> all = new ArrayList<>(examples(folder.resolve(PHRASES), Shipped.phrases()));
        all.addAll(added);
        LabelModel model = Training.of(
                all.stream().map(l -> new Example(l.text(), l.label())).toList(),
                List.of(),
                Shipped.OUT_OF_SCOPE,
                Aim.COST);
        ModelFile.write(model, folder.resolve(MODEL));
        List<Labelled> measured = examples(folder.resolve(EVALUATION), Shipped.strangers());
        IntentClassifier rebuilt = IntentClassifier.load(folder.resolve(MODEL));
        Report report = new Report(
                Quality.of(IntentClassifier.load(folder.resolve(CURRENT)), measured),
                Quality.of(rebuilt, measured),
                added.size(),
                Quality.of(rebuilt, added).right());
        Files.write(folder.resolve(REPORT), report.written());
    }

    private static List<Labelled> examples(Path file, List<Labelled> otherwise) throws IOException {
        if (!Files.exists(file)) {
            return otherwise;
        }
        return Files.size(file) == 0
                ? List.of()
                : TsvFile.read(file).stream()
                        .map(e -> new Labelled(e.text(), e.label()))
                        .toList();
    }
}
