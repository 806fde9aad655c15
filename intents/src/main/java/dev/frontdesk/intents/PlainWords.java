package dev.frontdesk.intents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text's words without case, accents and punctuation: texts of the same words are the same. Linear in the text. */
public final class PlainWords {
    /** What follows is a pasted log. */
    private static final int LONGEST = 8_000;

    private PlainWords() {}

    /** Lower-case letters and digits; an apostrophe is no gap, so that "can't" and "cant" are one word. */
    public static List<String> of(String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        String plain = Normalizer.normalize(cut, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int c;
        for (int i = 0; i < plain.length(); i += Character.charCount(c)) {
            c = plain.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else if (!joins(c) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** The words with a blank between them; of a text without any, as "???", the text itself. */
    public static String normal(String text) {
        String words = String.join(" ", of(text));
        return words.isEmpty() ? text.strip() : words;
    }

    private static boolean joins(int c) {
        int type = Character.getType(c);
        return c == '\''
                || c == '\u2019'
                || c == '`'
                || c == '\u00B4'
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT;
    }
}
