package dev.frontdesk.intents.maxent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final Vocabulary vocabulary;

    Spelling(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<String> corrected(List<String> tokens) {
        return corrected(tokens, new HashMap<>());
    }

    /** @param known what became of words of the same message looked at before; grows */
    List<String> corrected(List<String> tokens, Map<String, List<String>> known) {
        List<String> corrected = null;
        int looked = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            List<String> better = List.of();
            if (looked < MOST && isPlain(token)) {
                Strange strange = new Strange(token);
                if (strange.met(0, token.length()) == 0) {
                    looked++;
                    better = known.computeIfAbsent(token, word -> strange.better());
                }
            }
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

    /** One word that may be misspelt, and one place to write what it may have been. */
    private final class Strange {
        private final String token;
        private final char[] candidate = new char[LONGEST + 2];
        private @Nullable String best;
        private int bestMet = MET - 1;

        Strange(String token) {
            this.token = token;
            candidate[0] = '=';
        }

        int met(int start, int end) {
            token.getChars(start, end, candidate, 1);
            return vocabulary.met(candidate, end - start + 1);
        }

        List<String> better() {
            String near = neighbour();
            if (near != null) {
                return List.of(near);
            }
            return token.length() < SHORTEST_PAIR ? List.of() : parted();
        }

        /** The word met most often among those that one letter more, less, other or swapped would make; the first wins a tie. */
        private @Nullable String neighbour() {
            int length = token.length();
            for (int at = 0; at <= length; at++) {
                change(at, at, 1);
                if (at < length) {
                    change(at, at + 1, 1);
                    change(at, at + 1, 0);
                }
                if (at + 1 < length) {
                    token.getChars(0, length, candidate, 1);
                    candidate[at + 1] = token.charAt(at + 1);
                    candidate[at + 2] = token.charAt(at);
                    offer(length);
                }
            }
            return best;
        }

        /** What stands from {@code start} to {@code end} gives way to each letter in turn, or to nothing. */
        private void change(int start, int end, int letters) {
            int length = token.length() - (end - start) + letters;
            token.getChars(0, start, candidate, 1);
            token.getChars(end, token.length(), candidate, 1 + start + letters);
            if (letters == 0) {
                offer(length);
                return;
            }
            for (char letter = 'a'; letter <= 'z'; letter++) {
                candidate[1 + start] = letter;
                offer(length);
            }
        }

        private void offer(int length) {
            int met = length < SHORTEST - 1 ? 0 : vocabulary.met(candidate, length + 1);
            if (met > bestMet) {
                best = new String(candidate, 1, length);
                bestMet = met;
            }
        }

        /** Known words that make up all of it, as few as possible; none if there are no such words. */
        private List<String> parted() {
            int[] parts = new int[token.length() + 1];
            int[] cuts = new int[token.length() + 1];
            for (int end = 1; end <= token.length(); end++) {
                parts[end] = MOST_PARTS + 1;
                for (int start = 0; start < end; start++) {
                    boolean fewer = (start == 0 || parts[start] > 0) && parts[start] + 1 < parts[end];
                    if (fewer && end - start > 1 && met(start, end) >= MET_OF_PAIR) {
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
    }
}
