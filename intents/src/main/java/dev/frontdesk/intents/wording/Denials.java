package dev.frontdesk.intents.wording;

import dev.frontdesk.intents.wording.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes out what people say it is not: "not the VPN, the Wi-Fi", "the phone is fine, but the headset crackles". */
final class Denials {
    /** "not the printer on the third floor" is about as long as it gets. */
    private static final int LONGEST = 7;

    private static final Set<String> BEGINNINGS = Set.of(
            "it's", "its", "it", "is", "this", "that", "that's", "and", "i", "mean", "so", "no", "problem", "issue",
            "was");
    private static final Set<String> NOT = Set.of("not", "isn't", "isnt", "wasn't", "wasnt");
    private static final Set<String> OF_WHAT =
            Set.of("the", "my", "our", "a", "an", "about", "with", "for", "your", "this", "that");
    private static final Set<String> FINE = Set.of("fine", "ok", "okay", "works", "work", "working", "good", "alright");
    private static final Set<String> AFTER_FINE =
            Set.of("fine", "ok", "okay", "well", "perfectly", "here", "now", "good", "just");

    private record Clause(int start, int end, List<Word> words, boolean afterBut) {}

    private Denials() {}

    static String without(String text) {
        if (!mayDeny(text)) {
            return text;
        }
        List<Clause> clauses = clauses(text);
        StringBuilder kept = new StringBuilder();
        boolean dropped = false;
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            boolean drop = denies(clause.words())
                    || (praises(clause.words())
                            && i + 1 < clauses.size()
                            && clauses.get(i + 1).afterBut());
            dropped |= drop;
            if (!drop) {
                kept.append(text, clause.start(), clause.end());
            }
        }
        String left = kept.toString().strip();
        return dropped && Words.count(left) > 0 ? left : text;
    }

    private static boolean mayDeny(String text) {
        return text.length() < 2_000
                && (text.indexOf("not") >= 0
                        || text.indexOf("n't ") >= 0
                        || text.indexOf("nt ") >= 0
                        || text.indexOf("but ") >= 0
                        || text.indexOf("Not ") >= 0
                        || text.indexOf("n\u2019t ") >= 0);
    }

    private static List<Clause> clauses(String text) {
        List<Clause> clauses = new ArrayList<>();
        List<Word> current = new ArrayList<>();
        int start = 0;
        boolean afterBut = false;
        Word before = null;
        for (Word word : Words.of(text)) {
            boolean but = word.lower().equals("but");
            if (before != null && (but || isMark(text, before.end(), word.start()))) {
                clauses.add(new Clause(start, word.start(), List.copyOf(current), afterBut));
                current.clear();
                start = word.start();
                afterBut = but;
            }
            current.add(word);
            before = word;
        }
        clauses.add(new Clause(start, text.length(), List.copyOf(current), afterBut));
        return clauses;
    }

    private static boolean isMark(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (",.;!?()\n\u2013\u2014".indexOf(text.charAt(i)) >= 0 || (text.charAt(i) == '-' && to - from > 1)) {
                return true;
            }
        }
        return false;
    }

    /** "not the VPN", "it's not about my laptop", "nothing to do with the printer". */
    private static boolean denies(List<Word> words) {
        if (words.size() > LONGEST) {
            return false;
        }
        int at = 0;
        while (at < words.size()
                && (BEGINNINGS.contains(words.get(at).lower())
                        || words.get(at).lower().equals("but"))) {
            at++;
        }
        if (at < words.size() && words.get(at).lower().equals("nothing")) {
            return words.size() > at + 2
                    && words.get(words.size() - 2).lower().equals("the")
                    && contains(words, "with");
        }
        return at + 2 < words.size() + 0
                && NOT.contains(words.get(at).lower())
                && OF_WHAT.contains(words.get(at + 1).lower())
                && words.size() - at <= 5;
    }

    /** "the phone works fine", when a "but" follows. */
    private static boolean praises(List<Word> words) {
        if (words.size() < 2 || words.size() > LONGEST) {
            return false;
        }
        int at = words.size() - 1;
        while (at > 0
                && AFTER_FINE.contains(words.get(at).lower())
                && FINE.contains(words.get(at - 1).lower())) {
            at--;
        }
        boolean negated = words.stream()
                .anyMatch(w -> NOT.contains(w.lower())
                        || w.lower().endsWith("n't")
                        || w.lower().equals("no"));
        return FINE.contains(words.get(at).lower()) && !negated;
    }

    private static boolean contains(List<Word> words, String wanted) {
        return words.stream().anyMatch(word -> word.lower().equals(wanted));
    }
}
