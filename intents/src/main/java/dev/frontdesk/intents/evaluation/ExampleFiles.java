package dev.frontdesk.intents.evaluation;

import dev.frontdesk.intents.PhraseFile;
import dev.frontdesk.intents.maxent.DataException;
import dev.frontdesk.intents.maxent.Example;
import dev.frontdesk.intents.maxent.TsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Examples as they lie on the disk: a file of {@code text<TAB>label}, or a folder of phrase files named by their label. */
public final class ExampleFiles {
    private static final String ENDING = ".txt";

    private ExampleFiles() {}

    /**
     * In the same order on every machine.
     *
     * @throws DataException naming file and line when there is something wrong with it, or no example at all
     */
    public static List<Example> read(Path place) {
        if (!Files.isDirectory(place)) {
            return TsvFile.read(place);
        }
        List<Example> examples = new ArrayList<>();
        for (Path file : files(place)) {
            String label = label(file);
            PhraseFile.of(file.toString(), TsvFile.lines(file))
                    .phrases()
                    .forEach(phrase -> examples.add(new Example(phrase, label)));
        }
        if (examples.isEmpty()) {
            throw new DataException(place + ": there is no phrase in any <label>.txt of this folder.");
        }
        return examples;
    }

    private static String label(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
        } catch (IOException e) {
            throw new DataException(folder + ": cannot be read (" + e.getMessage() + ").", e);
        }
    }
}
