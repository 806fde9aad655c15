package dev.frontdesk.intents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A phrase that settles what a text is about: {@code vpn down} wherever these words follow each other, {@code print*} for a word's
 * beginning, {@code exactly: help} for a whole message. Case, accents and punctuation do not matter.
 *
 * @param label the intent, or {@value Shipped#OUT_OF_SCOPE}
 */
public record Rule(String phrase, String label) {
    /** The most words a phrase has. */
    public static final int LONGEST = 10;

    private static final String EXACTLY = "exactly:";
    private static final int LEAST_BEGINNING = 2;

    /** One word of a phrase, or the beginning of one. */
    record Part(String letters, boolean beginning) {}

    /** @throws IllegalArgumentException when {@link #problem} names one */
    public Rule {
        problem(phrase).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
    }

    /** Why this can be no phrase of a rule, in words for whoever wrote it. */
    public static Optional<String> problem(String phrase) {
        List<Part> parts = parts(phrase);
        if (parts.isEmpty()) {
            return Optional.of("A rule needs a word to look for.");
        }
        if (parts.size() > LONGEST) {
            return Optional.of("A rule has at most " + LONGEST + " words.");
        }
        if (phrase.indexOf('*') >= 0 && !starsEndWords(phrase)) {
            return Optional.of("A * stands at the end of a word, as in print*.");
        }
        return parts.stream().anyMatch(p -> p.beginning() && p.letters().length() < LEAST_BEGINNING)
                ? Optional.of("Before a * stand at least " + LEAST_BEGINNING + " letters.")
                : Optional.empty();
    }

    /** The same for phrases that match the same: two rules of one normal form contradict or repeat each other. */
    public String normal() {
        List<String> words = parts(phrase).stream()
                .map(p -> p.letters() + (p.beginning() ? "*" : ""))
                .toList();
        return (whole() ? EXACTLY + ' ' : "") + String.join(" ", words);
    }

    boolean whole() {
        return isWhole(phrase);
    }

    List<Part> parts() {
        return parts(phrase);
    }

    private static boolean isWhole(String phrase) {
        return phrase.strip().toLowerCase(Locale.ROOT).startsWith(EXACTLY);
    }

    private static String words(String phrase) {
        return isWhole(phrase) ? phrase.strip().substring(EXACTLY.length()) : phrase;
    }

    private static List<Part> parts(String phrase) {
        List<Part> parts = new ArrayList<>();
        for (String written : words(phrase).strip().split("\\s+")) {
            List<String> plain = PlainWords.of(written);
            for (int i = 0; i < plain.size(); i++) {
                parts.add(new Part(plain.get(i), written.endsWith("*") && i == plain.size() - 1));
            }
        }
        return parts;
    }

    private static boolean starsEndWords(String phrase) {
        for (int i = phrase.indexOf('*'); i >= 0; i = phrase.indexOf('*', i + 1)) {
            boolean begins = i == 0 || !Character.isLetterOrDigit(phrase.charAt(i - 1));
            boolean ends = i == phrase.length() - 1 || Character.isWhitespace(phrase.charAt(i + 1));
            if (begins || !ends) {
                return false;
            }
        }
        return true;
    }
}
