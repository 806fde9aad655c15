package dev.frontdesk.intents;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Names of a few words and what they stand for, looked up by their first word. Immutable. */
final class Dictionary {
    private final String type;
    private final Map<String, String> values;
    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    private record Name(List<String> words, String id) {}

    private Dictionary(String type, Map<String, String> values) {
        this.type = type;
        this.values = values;
        values.forEach((name, id) -> {
            List<String> words =
                    Spoken.of(name).words().stream().map(Spoken.Word::lower).toList();
            if (!words.isEmpty()) {
                byFirstWord
                        .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
                        .add(new Name(words, id));
            }
        });
        byFirstWord
                .values()
                .forEach(names -> names.sort(
                        Comparator.comparingInt((Name name) -> name.words().size())
                                .reversed()));
    }

    /** Lines of {@code id: name, name}; those that begin with # are comments. */
    static Dictionary ofResource(String resource, String type) {
        Map<String, String> values = new LinkedHashMap<>();
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
        return new Dictionary(type, values);
    }

    static Dictionary of(String type, Map<String, String> nameToId) {
        return new Dictionary(type, nameToId);
    }

    /** With these names too; of a name that is known already, the new meaning holds. */
    Dictionary with(Map<String, String> nameToId) {
        Map<String, String> all = new LinkedHashMap<>();
        values.forEach((name, id) -> all.put(lower(name), id));
        nameToId.forEach((name, id) -> all.put(lower(name), id));
        return new Dictionary(type, all);
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(java.util.Locale.ROOT);
    }

    /** A name that begins at a word: how many words it has, and what it stands for. */
    record Match(int count, String id) {}

    /** The longest name at a place, or null. */
    @org.jspecify.annotations.Nullable Match at(Spoken spoken, int at) {
        List<Name> names = byFirstWord.get(spoken.word(at));
        if (names == null) {
            return null;
        }
        for (Name name : names) {
            if (stands(name.words(), spoken, at)) {
                return new Match(name.words().size(), name.id());
            }
        }
        return null;
    }

    private static boolean stands(List<String> words, Spoken spoken, int at) {
        for (int i = 1; i < words.size(); i++) {
            if (!spoken.next(at + i).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The longest name at each place. */
    void find(Spoken spoken, List<Entity> into) {
        int at = 0;
        while (at < spoken.words().size()) {
            Match match = at(spoken, at);
            if (match != null) {
                into.add(spoken.entity(type, match.id(), at, at + match.count() - 1));
            }
            at += match == null ? 1 : match.count();
        }
    }
}
