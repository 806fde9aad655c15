package dev.frontdesk.intents.wording;

import dev.frontdesk.intents.wording.Wording.Part;
import dev.frontdesk.intents.wording.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text where sentences end, and sentences where "and" or "also" begins something new. */
final class Parts {
    static final int MOST = 12;

    /** A single word is an exclamation, not a request; it goes with what follows. */
    private static final int FEWEST_WORDS = 2;

    private static final int SENTENCES_OF_A_STORY = 2;

    /** A clause needs more to be a request: "salt and pepper" is none. */
    private static final int FEWEST_WORDS_OF_CLAUSE = 3;

    private static final Set<String> ADDING = Set.of(
            "also",
            "and",
            "additionally",
            "besides",
            "plus",
            "another",
            "second",
            "secondly",
            "btw",
            "furthermore",
            "moreover",
            "2",
            "3",
            "ps",
            "oh",
            "finally",
            "lastly",
            "next",
            "other");

    private static final Set<String> ADDED = Set.of("too", "also", "well");

    private static final Set<String> TELLERS = Set.of("i", "we", "i've", "we've", "ive", "already", "have", "had");

    private static final Set<String> TOLD = Set.of(
            "tried",
            "restarted",
            "rebooted",
            "checked",
            "changed",
            "replaced",
            "reinstalled",
            "switched",
            "plugged",
            "unplugged",
            "swapped",
            "asked",
            "called",
            "looked",
            "turned",
            "removed",
            "updated",
            "used",
            "cleaned",
            "rang",
            "waited",
            "did",
            "done",
            "followed",
            "reset",
            "closed",
            "opened",
            "cleared",
            "deleted",
            "emptied",
            "bought",
            "got",
            "took",
            "went");

    private Parts() {}

    static List<Part> of(String text) {
        List<Part> parts = new ArrayList<>();
        List<String> sentences = sentences(text);
        for (String sentence : sentences) {
            List<Word> words = Words.of(sentence);
            parts.add(part(sentence, words, true));
            // A story has many an "and" that wants nothing.
            boolean story = sentences.size() > SENTENCES_OF_A_STORY;
            (story ? List.<String>of() : clauses(sentence, words))
                    .forEach(clause -> parts.add(part(clause, Words.of(clause), false)));
        }
        return List.copyOf(parts.subList(0, Math.min(MOST, parts.size())));
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length() && sentences.size() < MOST - 1; i++) {
            boolean part = Words.isPart(text.charAt(i));
            words += part && !inside ? 1 : 0;
            inside = part;
            if (words >= FEWEST_WORDS && ends(text, i)) {
                sentences.add(text.substring(start, i + 1).strip());
                start = i + 1;
                words = 0;
            }
        }
        String rest = text.substring(start).strip();
        if (words >= FEWEST_WORDS || sentences.isEmpty()) {
            sentences.add(rest);
        }
        return sentences;
    }

    /** A new line or a semicolon, or a full stop, exclamation or question mark before a blank; "e.g. this" and "3.5" go on. */
    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        if (c == '\n' || c == ';') {
            return true;
        }
        boolean last = at + 1 == text.length();
        if (c != '.' && c != '!' && c != '?') {
            return false;
        }
        boolean blankFollows = last || Character.isWhitespace(text.charAt(at + 1));
        boolean abbreviates = c == '.' && at >= 2 && !Character.isLetterOrDigit(text.charAt(at - 2));
        return blankFollows && !abbreviates;
    }

    /** Two halves around an "and", "also" or "plus"; none where a half would be too short to want something. */
    private static List<String> clauses(String sentence, List<Word> words) {
        for (int at = FEWEST_WORDS_OF_CLAUSE; at + FEWEST_WORDS_OF_CLAUSE < words.size(); at++) {
            String word = words.get(at).lower();
            if ((word.equals("and") || word.equals("also") || word.equals("plus"))
                    && at + FEWEST_WORDS_OF_CLAUSE + 1 <= words.size()) {
                int cut = words.get(at).start();
                return List.of(
                        sentence.substring(0, cut).strip(),
                        sentence.substring(cut).strip());
            }
        }
        return List.of();
    }

    private static Part part(String text, List<Word> words, boolean sentence) {
        boolean adds = words.stream().limit(3).anyMatch(word -> ADDING.contains(word.lower()))
                || (!words.isEmpty() && ADDED.contains(words.getLast().lower()));
        boolean tells = words.stream().limit(3).anyMatch(word -> TELLERS.contains(word.lower()))
                && words.stream().limit(5).anyMatch(word -> TOLD.contains(word.lower()));
        return new Part(text, sentence, adds, tells);
    }
}
