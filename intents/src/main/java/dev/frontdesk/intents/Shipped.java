package dev.frontdesk.intents;

import dev.frontdesk.intents.maxent.DataException;
import dev.frontdesk.intents.maxent.HelpDeskModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What this release brings for understanding: its phrases, the model made of them, and messages to measure one with. */
public final class Shipped {
    /** The label of what is nothing for a help desk. */
    public static final String OUT_OF_SCOPE = "out-of-scope";

    /** Messages written by three who knew no phrase and nothing of each other, {@code text<TAB>label}. */
    static final List<String> STRANGERS =
            List.of("evaluation/strangers.tsv", "evaluation/offices.tsv", "evaluation/newcomers.tsv");

    private Shipped() {}

    public static byte[] model() {
        return bytes(HelpDeskModel.RESOURCE);
    }

    /** SHA-256 of {@link #model}: another one as soon as a phrase, a word list or the way of training changed. */
    public static String base() {
        return sha256(model());
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** In the order in which the build trains: that of the labels' names. */
    public static List<Labelled> phrases() {
        List<Labelled> phrases = new ArrayList<>();
        Stream.concat(lines("intents/" + IntentCatalog.INDEX).stream(), Stream.of(OUT_OF_SCOPE))
                .sorted()
                .forEach(label -> {
                    String file = "intents/" + label + ".txt";
                    PhraseFile.of(file, lines(file)).phrases().forEach(p -> phrases.add(new Labelled(p, label)));
                });
        return phrases;
    }

    static List<Labelled> strangers() {
        return STRANGERS.stream()
                .flatMap(file -> lines(file).stream())
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", 2))
                .map(cells -> new Labelled(cells[0], cells[1].strip()))
                .toList();
    }

    private static List<String> lines(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Shipped.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new DataException(resource + " is not on the class path: build the intents module with Maven.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
