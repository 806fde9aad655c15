package dev.frontdesk.intents.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** From finds to what a person should write. */
final class Suggestions {
    /** So many in one sitting can still be different from each other. */
    private static final int SITTING = 30;

    private static final int FEW = 20;

    private final Map<String, List<Misread>> misread;
    private final Map<String, Thin> thin;

    private Suggestions(List<Misread> misread, List<Thin> thin) {
        this.misread = misread.stream().collect(Collectors.groupingBy(Misread::label));
        this.thin = thin.stream().collect(Collectors.toMap(Thin::label, t -> t));
    }

    /** The most needed first. */
    static List<Suggestion> of(List<Variety> varieties, List<Misread> misread, List<Thin> thin, String none) {
        Suggestions suggestions = new Suggestions(misread, thin);
        return varieties.stream()
                .map(variety -> suggestions.of(variety, variety.label().equals(none)))
                .filter(suggestion -> !suggestion.write().isEmpty())
                .sorted(Comparator.comparingInt(Suggestion::weight).reversed().thenComparing(Suggestion::label))
                .toList();
    }

    private Suggestion of(Variety variety, boolean outOfScope) {
        List<String> write = new ArrayList<>();
        int weight = 0;
        Thin few = thin.get(variety.label());
        if (few != null) {
            weight += few.wanted() - few.phrases();
            write.add("%d phrases to have %d".formatted(few.wanted() - few.phrases(), few.wanted()));
        }
        // Of a handful of phrases any share is an accident.
        if (!outOfScope && variety.phrases() >= FEW) {
            weight += variety(variety, write);
        }
        List<Misread> wrong = misread.getOrDefault(variety.label(), List.of());
        confused(wrong, write);
        return new Suggestion(variety.label(), weight + wrong.size(), List.copyOf(write));
    }

    private static int variety(Variety v, List<String> write) {
        int n = v.phrases();
        int weight = 0;
        if (v.oneWord()) {
            weight += add(write, v.wordShare() * n / Variety.MOST_OF_ONE_WORD - n, "without '" + v.word() + "'");
        }
        if (v.oneVoice()) {
            weight += add(
                    write,
                    v.startShare() * n / Variety.MOST_OF_ONE_START - n,
                    "not beginning with '" + v.start() + "'");
        }
        if (v.fewShort()) {
            weight += add(write, (Variety.LEAST_SHORT - v.shortShare()) * n, "of at most " + Variety.SHORT + " words");
        }
        if (v.fewLong()) {
            weight += add(write, (Variety.LEAST_LONG - v.longShare()) * n, "of at least " + Variety.LONG + " words");
        }
        return weight;
    }

    /** How many were asked for. */
    private static int add(List<String> write, double needed, String which) {
        int many = Math.clamp((int) Math.ceil(needed), 1, SITTING);
        write.add(many + (many == 1 ? " phrase " : " phrases ") + which);
        return many;
    }

    /** What was misread twice is worth a look; once is an accident. */
    private static void confused(List<Misread> wrong, List<String> write) {
        Map<String, Long> counts =
                wrong.stream().collect(Collectors.groupingBy(Misread::takenFor, TreeMap::new, Collectors.counting()));
        counts.entrySet().stream()
                .filter(other -> other.getValue() > 1)
                .max(Map.Entry.comparingByValue())
                .ifPresent(other -> write.add(wrong.size() + " misread, most confused with " + other.getKey() + " ("
                        + other.getValue() + ")"));
    }
}
