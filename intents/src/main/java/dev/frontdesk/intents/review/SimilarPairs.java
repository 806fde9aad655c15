package dev.frontdesk.intents.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All pairs of phrases that share enough of their runs of three letters (Jaccard), without comparing each with each: two
 * texts that share so many must share one of their few rarest, and only texts that do are compared.
 */
final class SimilarPairs {
    private static final int GRAM = 3;

    /** A run of three letters, the rarest first; equal texts have equal numbers. */
    private record Grams(Phrase phrase, int[] ids) {}

    private final double least;
    private final List<SimilarPair> found = new ArrayList<>();

    private SimilarPairs(double least) {
        this.least = least;
    }

    /** The most similar first. */
    static List<SimilarPair> of(List<Phrase> phrases, double least) {
        SimilarPairs pairs = new SimilarPairs(least);
        pairs.join(grams(pairs.distinct(phrases)));
        return pairs.found.stream()
                .sorted(Comparator.comparingDouble(SimilarPair::similarity)
                        .reversed()
                        .thenComparing(SimilarPair::label)
                        .thenComparing(SimilarPair::otherLabel)
                        .thenComparing(SimilarPair::text))
                .toList();
    }

    /** A text that one label has a thousand times makes a thousand pairs, not half a million. */
    private List<Phrase> distinct(List<Phrase> phrases) {
        Map<List<String>, Phrase> first = new LinkedHashMap<>();
        for (Phrase phrase : phrases) {
            Phrase before = first.putIfAbsent(List.of(phrase.label(), phrase.normal()), phrase);
            if (before != null) {
                add(before, phrase, 1);
            }
        }
        return List.copyOf(first.values());
    }

    /** The shortest first. */
    private static List<Grams> grams(List<Phrase> phrases) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        phrases.forEach(phrase -> runs(phrase).forEach(run -> counts.merge(run, 1, Integer::sum)));
        Map<String, Integer> ranks = new HashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEachOrdered(run -> ranks.put(run.getKey(), ranks.size()));
        return phrases.stream()
                .map(phrase -> new Grams(
                        phrase,
                        runs(phrase).stream()
                                .mapToInt(run -> ranks.getOrDefault(run, 0))
                                .sorted()
                                .toArray()))
                .sorted(Comparator.comparingInt(grams -> grams.ids().length))
                .toList();
    }

    private static List<String> runs(Phrase phrase) {
        String text = " " + phrase.normal() + " ";
        List<String> runs = new ArrayList<>();
        for (int at = 0; at + GRAM <= text.length(); at++) {
            runs.add(text.substring(at, at + GRAM));
        }
        return runs.stream().distinct().toList();
    }

    private void join(List<Grams> all) {
        Map<Integer, Sharing> byRun = new HashMap<>();
        int[] comparedWith = new int[all.size()];
        Arrays.fill(comparedWith, -1);
        for (int i = 0; i < all.size(); i++) {
            Grams longer = all.get(i);
            int rare = longer.ids().length - (int) Math.ceil(least * longer.ids().length) + 1;
            for (int at = 0; at < rare && at < longer.ids().length; at++) {
                Sharing sharing = byRun.computeIfAbsent(longer.ids()[at], run -> new Sharing());
                sharing.dropShorter(all, least * longer.ids().length);
                for (int k = sharing.from; k < sharing.size; k++) {
                    int other = sharing.phrases[k];
                    if (comparedWith[other] != i) {
                        comparedWith[other] = i;
                        compare(all.get(other), longer);
                    }
                }
                sharing.add(i);
            }
        }
    }

    /** The phrases that have one run among their rarest, the shortest first. */
    private static final class Sharing {
        private int[] phrases = new int[4];
        private int size;
        private int from;

        private void add(int phrase) {
            if (size == phrases.length) {
                phrases = Arrays.copyOf(phrases, 2 * size);
            }
            phrases[size++] = phrase;
        }

        /** Those that no later phrase, being longer, can resemble. */
        private void dropShorter(List<Grams> all, double length) {
            while (from < size && all.get(phrases[from]).ids().length < length) {
                from++;
            }
        }
    }

    private void compare(Grams shorter, Grams longer) {
        int both = shorter.ids().length + longer.ids().length;
        // Rounded down, so that no pair is lost to the last digit of a fraction.
        int needed = (int) (least * both / (1 + least));
        int shared = shared(shorter.ids(), longer.ids(), needed);
        double similarity = (double) shared / (both - shared);
        if (similarity >= least) {
            add(shorter.phrase(), longer.phrase(), similarity);
        }
    }

    /** How many are in both; 0 as soon as they cannot be as many as needed. */
    private static int shared(int[] a, int[] b, int needed) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (shared + Math.min(a.length - i, b.length - j) < needed) {
                return 0;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }

    private void add(Phrase one, Phrase other, double similarity) {
        boolean turned = one.label().compareTo(other.label()) > 0;
        Phrase a = turned ? other : one;
        Phrase b = turned ? one : other;
        found.add(new SimilarPair(a.label(), a.text(), b.label(), b.text(), similarity));
    }
}
