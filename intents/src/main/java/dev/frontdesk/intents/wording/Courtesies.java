package dev.frontdesk.intents.wording;

import dev.frontdesk.intents.wording.Words.Word;
import java.util.List;
import java.util.Set;

/** Takes the greeting and the thanks off a message that says something else besides. */
final class Courtesies {
    /** A shorter message may be nothing but a greeting. */
    private static final int WORDS_LEFT = 3;

    private static final Set<String> GREETINGS = Set.of(
            "hi",
            "hello",
            "hey",
            "hiya",
            "hallo",
            "morning",
            "afternoon",
            "evening",
            "greetings",
            "moin",
            "servus",
            "dear",
            "hej");
    private static final Set<String> PARTS_OF_DAY = Set.of("morning", "afternoon", "evening", "day");
    private static final Set<String> GREETED = Set.of(
            "all",
            "team",
            "everyone",
            "everybody",
            "there",
            "folks",
            "guys",
            "help",
            "desk",
            "helpdesk",
            "it",
            "support",
            "colleagues",
            "ladies",
            "gentlemen",
            "sir",
            "madam",
            "bot",
            "again",
            "and",
            "dear",
            "service");
    private static final Set<String> THANKS = Set.of("thanks", "thank", "thx", "ty", "cheers", "tia", "merci", "danke");
    private static final Set<String> THANKED = Set.of(
            "you", "a", "lot", "so", "much", "very", "many", "in", "advance", "guys", "all", "team", "again", "for",
            "your", "help");

    private static final Set<String> BUT = Set.of("but", "however", "unfortunately", "sadly", "still", "only");

    private Courtesies() {}

    static String without(String text) {
        List<Word> words = Words.of(text);
        if (words.size() <= WORDS_LEFT) {
            return text;
        }
        int first = Math.max(afterGreeting(text, words), afterThanksBut(words));
        int last = beforeThanks(text, words, first);
        if (last - first < WORDS_LEFT || (first == 0 && last == words.size())) {
            return text;
        }
        int start = first == 0 ? 0 : words.get(first).start();
        int end = last == words.size() ? text.length() : words.get(last).start();
        return text.substring(start, end).strip();
    }

    private static int afterGreeting(String text, List<Word> words) {
        int at = 0;
        String opening = words.getFirst().lower();
        if (opening.equals("good") && PARTS_OF_DAY.contains(words.get(1).lower())) {
            at = 2;
        } else if (GREETINGS.contains(opening)) {
            at = 1;
        }
        if (at == 0) {
            return 0;
        }
        int plain = at;
        while (at < words.size() && at < plain + 4 && !isBreak(text, words, at)) {
            if (!GREETED.contains(words.get(at).lower())) {
                // A name, if the greeting ends right after it; else the first word of what is wanted.
                return at + 1 < words.size() && isBreak(text, words, at + 1) ? at + 1 : plain;
            }
            at++;
        }
        return at < words.size() && isBreak(text, words, at) ? at : plain;
    }

    /** "Thanks, but it still jams" is no thanks. */
    private static int afterThanksBut(List<Word> words) {
        if (!THANKS.contains(words.getFirst().lower())) {
            return 0;
        }
        int at = 1;
        while (at < words.size() && THANKED.contains(words.get(at).lower())) {
            at++;
        }
        return at < words.size() && BUT.contains(words.get(at).lower()) ? at : 0;
    }

    /** Whether a mark or a new line stands between this word and the one before. */
    private static boolean isBreak(String text, List<Word> words, int at) {
        for (int i = words.get(at - 1).end(); i < words.get(at).start(); i++) {
            if (",.!?;:\n-\u2013\u2014".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Only thanks that stand for themselves, after a mark: "no thanks" and "say thanks" are something else. */
    private static int beforeThanks(String text, List<Word> words, int first) {
        int at = words.size() - 1;
        while (at > first && THANKED.contains(words.get(at).lower())) {
            at--;
        }
        return at > first && THANKS.contains(words.get(at).lower()) && isBreak(text, words, at) ? at : words.size();
    }
}
