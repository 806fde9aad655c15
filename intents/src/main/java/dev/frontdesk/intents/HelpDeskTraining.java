package dev.frontdesk.intents;

import dev.frontdesk.intents.maxent.Aim;
import dev.frontdesk.intents.maxent.DataException;
import dev.frontdesk.intents.maxent.Example;
import dev.frontdesk.intents.maxent.HelpDeskModel;
import dev.frontdesk.intents.maxent.ModelFile;
import dev.frontdesk.intents.maxent.Training;
import dev.frontdesk.intents.maxent.TsvFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Run by the build: phrase files to the help desk's model and the catalog's index. Does nothing when neither they nor this code changed. */
public final class HelpDeskTraining {
    static final String OUT_OF_SCOPE = Shipped.OUT_OF_SCOPE;

    private HelpDeskTraining() {}

    /** Arguments: the folder of phrases, the folder of compiled classes, and a file to remember in what was trained from. */
    public static void main(String[] arguments) throws IOException {
        try {
            run(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        } catch (DataException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void run(Path phrases, Path classes, Path stamp) throws IOException {
        Path model = classes.resolve(HelpDeskModel.RESOURCE);
        Path index = classes.resolve("intents").resolve(IntentCatalog.INDEX);
        List<Path> files = list(phrases, ".txt");
        String now = hash(files, list(classes.resolve("dev"), ".class"), list(classes.resolve("dev"), ".txt"));
        if (Files.exists(model) && Files.exists(index) && Files.exists(stamp) && now.equals(Files.readString(stamp))) {
            return;
        }
        Files.createDirectories(index.getParent());
        Files.writeString(index, index(files));
        ModelFile.write(Training.of(examples(files), List.of(), OUT_OF_SCOPE, Aim.COST), model);
        Files.writeString(stamp, now);
    }

    static List<Example> examples(Path phrases) throws IOException {
        return examples(list(phrases, ".txt"));
    }

    private static List<Example> examples(List<Path> files) {
        List<Example> examples = new ArrayList<>();
        for (Path file : files) {
            for (String phrase :
                    PhraseFile.of(file.toString(), TsvFile.lines(file)).phrases()) {
                examples.add(new Example(phrase, name(file)));
            }
        }
        return examples;
    }

    private static String index(List<Path> files) {
        StringBuilder index = new StringBuilder();
        files.stream()
                .map(HelpDeskTraining::name)
                .filter(name -> !name.equals(OUT_OF_SCOPE))
                .forEach(name -> index.append(new Intent(name)).append('\n'));
        return index.toString();
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".txt".length());
    }

    /** In the same order on every machine. */
    private static List<Path> list(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
        }
    }

    @SafeVarargs
    private static String hash(List<Path>... parts) throws IOException {
        MessageDigest digest = sha256();
        for (List<Path> part : parts) {
            for (Path file : part) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
