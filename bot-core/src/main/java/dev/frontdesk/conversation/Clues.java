package dev.frontdesk.conversation;

import java.util.Locale;
import java.util.Set;

/** The few words that always work, whatever is going on. Matched whole, never looked for inside a sentence. */
final class Clues {

    private static final Set<String> CANCEL = Set.of("cancel", "never mind", "nevermind", "forget it", "stop", "quit");
    private static final Set<String> RESTART = Set.of("start over", "restart", "start again", "begin again");
    private static final Set<String> HUMAN = Set.of(
            "human",
            "a human",
            "person",
            "a person",
            "agent",
            "real person",
            "talk to a human",
            "talk to a person",
            "get a person",
            "get a human",
            "operator");
    private static final Set<String> YES = Set.of(
            "yes",
            "y",
            "yep",
            "yeah",
            "yes please",
            "please",
            "please do",
            "ok",
            "okay",
            "sure",
            "do it",
            "go ahead",
            "ja",
            "oui");
    private static final Set<String> NO =
            Set.of("no", "n", "nope", "no thanks", "no thank you", "not now", "nein", "non");

    private Clues() {}

    static boolean cancel(String text) {
        return CANCEL.contains(bare(text));
    }

    static boolean restart(String text) {
        return RESTART.contains(bare(text));
    }

    static boolean human(String text) {
        return HUMAN.contains(bare(text));
    }

    static boolean yes(String text) {
        return YES.contains(bare(text));
    }

    static boolean no(String text) {
        return NO.contains(bare(text));
    }

    /** Lower case, without punctuation at either end. */
    static String bare(String text) {
        var words = text.toLowerCase(Locale.ROOT).strip();
        int from = 0;
        int to = words.length();
        while (from < to && !Character.isLetterOrDigit(words.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(words.charAt(to - 1))) {
            to--;
        }
        return words.substring(from, to).replaceAll("\\s+", " ");
    }
}
