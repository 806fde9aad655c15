package dev.frontdesk.intents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A raw text and where its words stand in it. Cheap to look at before a pattern is tried. */
record Spoken(String text, List<Word> words, boolean hasDigit, boolean hasUnderscore) {
    private static final int LONGEST = 8_000;

    /** A run of letters and digits, in lower case. */
    record Word(String lower, int start, int end) {}

    static Spoken of(String raw) {
        String text = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        List<Word> words = new ArrayList<>();
        boolean hasDigit = false;
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean part = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            hasDigit |= part && Character.isDigit(text.charAt(i));
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                words.add(new Word(text.substring(start, i).toLowerCase(Locale.ROOT), start, i));
                start = -1;
            }
        }
        return new Spoken(text, words, hasDigit, text.indexOf('_') >= 0);
    }

    /** The word at a place, or the empty word beyond the last. */
    String word(int at) {
        return at >= 0 && at < words.size() ? words.get(at).lower() : "";
    }

    /** These words of the text, as one entity. */
    Entity entity(String type, String value, int first, int last) {
        int start = words.get(first).start();
        int end = words.get(last).end();
        return new Entity(type, text.substring(start, end), value, start, end);
    }
}
