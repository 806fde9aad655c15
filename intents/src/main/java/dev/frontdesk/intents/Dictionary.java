package dev.frontdesk.intents;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Names of one to three words and what they stand for. */
record Dictionary(String type, Map<String, String> values) {
    private static final int MOST_WORDS = 3;

    static Dictionary ofResource(String resource, String type) {
        Map<String, String> values = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Dictionary.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int colon = line.indexOf(':');
                        for (String name : line.substring(colon + 1).split(",")) {
                            values.put(name.strip(), line.substring(0, colon));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Dictionary(type, Map.copyOf(values));
    }

    static Map<String, String> lowerCase(Map<String, String> names) {
        Map<String, String> lower = new HashMap<>();
        names.forEach((name, id) -> lower.put(name.strip().toLowerCase(Locale.ROOT), id));
        return Map.copyOf(lower);
    }

    /** The longest name at each place. */
    void find(Spoken spoken, List<Entity> into) {
        int at = 0;
        while (at < spoken.words().size()) {
            at += Math.max(1, findAt(spoken, at, into));
        }
    }

    private int findAt(Spoken spoken, int at, List<Entity> into) {
        for (int count = Math.min(MOST_WORDS, spoken.words().size() - at); count > 0; count--) {
            String id = values.get(name(spoken, at, count));
            if (id != null) {
                into.add(spoken.entity(type, id, at, at + count - 1));
                return count;
            }
        }
        return 0;
    }

    private static String name(Spoken spoken, int at, int count) {
        if (count == 1) {
            return spoken.word(at);
        }
        StringBuilder name = new StringBuilder(spoken.word(at));
        for (int i = 1; i < count; i++) {
            name.append(' ').append(spoken.word(at + i));
        }
        return name.toString();
    }
}
