package dev.frontdesk.intents.maxent;

import java.util.ArrayList;
import java.util.List;

/**
 * What the model sees of a text. Words and word pairs carry a leading {@code =}, which no character n-gram starts with
 * unless it is a lone equals sign between blanks, and concepts {@code =§}, so one table holds all kinds.
 */
record Features(List<String> words, List<String> bigrams, List<String> grams, List<String> concepts) {
    /** Always present, so that each label has a weight of its own; no word is empty, so it cannot be met in a text. */
    static final String CONSTANT = "=";

    static final int SHORTEST_GRAM = 2;
    static final int LONGEST_GRAM = 5;

    static Features of(String text) {
        return of(Tokens.of(text));
    }

    static Features of(List<String> tokens) {
        List<String> words = new ArrayList<>(tokens.size());
        List<String> bigrams = new ArrayList<>(tokens.size() + 1);
        List<String> grams = new ArrayList<>(tokens.size() * 16);
        String before = "^";
        for (String token : tokens) {
            words.add("=" + token);
            bigrams.add("=" + before + " " + token);
            before = token;
            addGrams(token, grams);
        }
        if (!tokens.isEmpty()) {
            bigrams.add("=" + before + " $");
        }
        return new Features(words, bigrams, grams, Concepts.of(tokens));
    }

    static boolean isConcept(String feature) {
        return feature.length() > 2 && feature.startsWith("=§") && feature.charAt(2) != ' ';
    }

    /** A single word, or the constant: neither a pair, nor an n-gram. */
    static boolean isWord(String feature) {
        return feature.charAt(0) == '=' && feature.indexOf(' ') < 0;
    }

    static boolean isGram(String feature) {
        return feature.charAt(0) != '=' || feature.equals("= ");
    }

    /** The blanks around a word let the model tell a beginning and an end from a middle. */
    private static void addGrams(String token, List<String> grams) {
        String padded = " " + token + " ";
        for (int size = SHORTEST_GRAM; size <= LONGEST_GRAM; size++) {
            for (int at = 0; at + size <= padded.length(); at++) {
                grams.add(padded.substring(at, at + size));
            }
        }
    }
}
