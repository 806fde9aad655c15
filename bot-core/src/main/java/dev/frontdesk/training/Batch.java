package dev.frontdesk.training;

import dev.frontdesk.intents.Labelled;
import dev.frontdesk.intents.PlainWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The phrases of one build, and what speaks against it. A desk is poisoned by labels that contradict each other, and by one person who
 * writes so much that the model learns only them. How many a single tech decides does not matter: in a small team that is one tech.
 */
record Batch(List<Phrase> phrases, List<Labelled> shipped) {

    /** Up to here one person may have written most. */
    private static final int SMALL = 10;

    /** A phrase, and the other labels that the same words have. */
    record Contradiction(Phrase phrase, TreeSet<String> others) {}

    /** One person's share of what is new. */
    record Share(String person, long phrases, int all) {}

    List<Phrase> fresh() {
        return phrases.stream().filter(p -> p.build() == null).toList();
    }

    List<Labelled> examples() {
        return phrases.stream().map(p -> new Labelled(p.text(), p.label())).toList();
    }

    /** Texts that are known under another label, shipped or decided. */
    List<Contradiction> contradictions() {
        var known = new HashMap<String, TreeSet<String>>();
        shipped.forEach(e -> labels(known, PlainWords.normal(e.text())).add(e.label()));
        var decided = new HashMap<String, TreeSet<String>>();
        phrases.forEach(p -> labels(decided, p.normal()).add(p.label()));
        var found = new ArrayList<Contradiction>();
        for (var phrase : phrases) {
            var others = new TreeSet<>(Objects.requireNonNull(decided.get(phrase.normal())));
            var builtIn = known.getOrDefault(phrase.normal(), new TreeSet<>());
            if (!builtIn.contains(phrase.label())) {
                others.addAll(builtIn);
            }
            others.remove(phrase.label());
            if (!others.isEmpty()) {
                found.add(new Contradiction(phrase, others));
            }
        }
        return found;
    }

    private static TreeSet<String> labels(Map<String, TreeSet<String>> known, String normal) {
        return known.computeIfAbsent(normal, n -> new TreeSet<>());
    }

    /** Who wrote more of what is new than one person may. */
    Optional<Share> tooMuchOfOne(int most) {
        var fresh = fresh();
        var byPerson = new TreeMap<String, Long>();
        fresh.stream()
                .map(Phrase::asker)
                .filter(Objects::nonNull)
                .forEach(asker -> byPerson.merge(asker, 1L, Long::sum));
        return byPerson.entrySet().stream()
                .filter(e -> e.getValue() > most || (fresh.size() > SMALL && e.getValue() * 2 > fresh.size()))
                .max(Map.Entry.comparingByValue())
                .map(e -> new Share(e.getKey(), e.getValue(), fresh.size()));
    }
}
