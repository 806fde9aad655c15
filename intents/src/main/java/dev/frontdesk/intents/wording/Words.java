package dev.frontdesk.intents.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words of a text and where they stand. A word is a run of letters, digits and apostrophes. */
final class Words {

    record Word(String lower, int start, int end) {}

    private Words() {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean part = i < text.length() && isPart(text.charAt(i));
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                String word = text.substring(start, i).replace('\u2019', '\'').toLowerCase(Locale.ROOT);
                words.add(new Word(word, start, i));
                start = -1;
            }
        }
        return words;
    }

    static int count(String text) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean part = isPart(text.charAt(i));
            count += part && !inside ? 1 : 0;
            inside = part;
        }
        return count;
    }

    static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '\u2019' || Character.isSurrogate(c);
    }
}
