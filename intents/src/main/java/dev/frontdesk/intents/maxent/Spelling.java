package dev.frontdesk.intents.maxent;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts right what is a slip of the finger away from a word met in training, and parts words whose blank was left out. Only
 * what training never met is touched. Looks for neighbours instead of keeping them all: that costs no memory.
 */
final class Spelling {
    /** Shorter words have too many neighbours. */
    private static final int SHORTEST = 5;

    private static final int LONGEST = 24;

    /** A word met less often may be a slip itself. */
    private static final int MET = 3;

    /** Two words in one are longer than most. */
    private static final int SHORTEST_PAIR = 7;

    private static final int MET_OF_PAIR = 8;
    private static final int MOST_PARTS = 4;

    /** Of a text of gibberish only the first words are looked at: each costs some hundred look-ups. */
    private static final int MOST = 4;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final Vocabulary vocabulary;

    Spelling(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<String> corrected(List<String> tokens) {
        List<String> corrected = null;
        int looked = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean strange = looked < MOST && isPlain(token) && vocabulary.met(token) == 0;
            looked += strange ? 1 : 0;
            List<String> better = strange ? better(token) : List.of();
            if (corrected == null && !better.isEmpty()) {
                corrected = new ArrayList<>(tokens.subList(0, i));
            }
            if (corrected != null) {
                corrected.addAll(better.isEmpty() ? List.of(token) : better);
            }
        }
        return corrected == null ? tokens : corrected;
    }

    private static boolean isPlain(String token) {
        if (token.length() < SHORTEST || token.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) < 'a' || token.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private List<String> better(String token) {
        String near = neighbour(token);
        if (near != null) {
            return List.of(near);
        }
        return token.length() < SHORTEST_PAIR ? List.of() : parted(token);
    }

    /** The word met most often among those that one letter more, less, other or swapped would make; the first wins a tie. */
    private @Nullable String neighbour(String token) {
        Best best = new Best();
        for (int at = 0; at <= token.length(); at++) {
            String before = token.substring(0, at);
            String after = token.substring(at);
            for (int i = 0; i < LETTERS.length(); i++) {
                char letter = LETTERS.charAt(i);
                best.offer(before + letter + after);
                if (!after.isEmpty()) {
                    best.offer(before + letter + after.substring(1));
                }
            }
            if (!after.isEmpty()) {
                best.offer(before + after.substring(1));
            }
            if (after.length() > 1) {
                best.offer(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            }
        }
        return best.word;
    }

    /** Known words that make up all of it, as few as possible; none if there are no such words. */
    private List<String> parted(String token) {
        int[] parts = new int[token.length() + 1];
        int[] cuts = new int[token.length() + 1];
        for (int end = 1; end <= token.length(); end++) {
            parts[end] = MOST_PARTS + 1;
            for (int start = 0; start < end; start++) {
                boolean fewer = (start == 0 || parts[start] > 0) && parts[start] + 1 < parts[end];
                if (fewer && end - start > 1 && vocabulary.met(token.substring(start, end)) >= MET_OF_PAIR) {
                    parts[end] = parts[start] + 1;
                    cuts[end] = start;
                }
            }
        }
        if (parts[token.length()] > MOST_PARTS) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (int end = token.length(); end > 0; end = cuts[end]) {
            words.addFirst(token.substring(cuts[end], end));
        }
        return words;
    }

    private final class Best {
        private @Nullable String word;
        private int met = MET - 1;

        void offer(String candidate) {
            int count = candidate.length() < SHORTEST - 1 ? 0 : vocabulary.met(candidate);
            if (count > met) {
                word = candidate;
                met = count;
            }
        }
    }
}
