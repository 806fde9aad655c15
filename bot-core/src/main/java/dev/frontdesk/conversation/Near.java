package dev.frontdesk.conversation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what somebody may have meant. */
final class Near {

    private static final int FARTHEST = 2;

    private Near() {}

    /** Words within two typing errors, or beginning alike, nearest first; at most three. */
    static List<String> to(String typed, Collection<String> known) {
        var word = typed.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(k -> distance(word, k) <= FARTHEST || (word.length() > 1 && k.startsWith(word)))
                .sorted(Comparator.comparingInt(k -> distance(word, k)))
                .limit(3)
                .toList();
    }

    /** Levenshtein's: insertions, deletions and replacements from one to the other. */
    static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > FARTHEST) {
            return FARTHEST + 1;
        }
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
