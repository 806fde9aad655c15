package dev.frontdesk.intents.maxent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Which words mean the same to a help desk: sixty phrases an intent do not say that a notebook is a laptop. */
final class Concepts {
    private static final int MOST_WORDS = 3;
    private static final Map<String, String> BY_NAME = read();

    private Concepts() {}

    /** The concepts named, and each two of them together; {@code §} keeps them apart from words. */
    static List<String> of(List<String> tokens) {
        TreeSet<String> found = new TreeSet<>();
        for (int at = 0; at < tokens.size(); at++) {
            String name = tokens.get(at);
            add(name, found);
            for (int count = 2; count <= MOST_WORDS && at + count <= tokens.size(); count++) {
                name = name + " " + tokens.get(at + count - 1);
                add(name, found);
            }
        }
        List<String> features = new ArrayList<>();
        for (String concept : found) {
            features.add("=§" + concept);
            for (String other : found.tailSet(concept, false)) {
                features.add("=§" + concept + " " + other);
            }
        }
        return features;
    }

    private static void add(String name, Set<String> found) {
        String concept = BY_NAME.get(name);
        if (concept != null) {
            found.add(concept);
        }
    }

    private static Map<String, String> read() {
        Map<String, String> byName = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Concepts.class.getResourceAsStream("concepts.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int colon = line.indexOf(':');
                        for (String name : line.substring(colon + 1).split(",")) {
                            byName.putIfAbsent(name.strip(), line.substring(0, colon));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(byName);
    }
}
