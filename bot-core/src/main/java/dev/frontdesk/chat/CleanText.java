package dev.frontdesk.chat;

import java.text.Normalizer;

/** A text as it is stored and shown: no control characters, nothing invisible that hides or turns words, one form per letter. */
public final class CleanText {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int LAST_LATIN = 0x02AF;

    private CleanText() {}

    /**
     * Removes control characters (a tab and a line feed stay), direction marks, zero-width characters and blanks at the end;
     * replaces half characters by U+FFFD; composes letters (NFC). Joiners stay inside emoji and scripts that need them.
     * Returns the same text if it is clean.
     */
    public static String clean(String text) {
        String visible = isPlain(text) ? text : visible(text);
        String composed = Normalizer.isNormalized(visible, Normalizer.Form.NFC)
                ? visible
                : Normalizer.normalize(visible, Normalizer.Form.NFC);
        String stripped = composed.stripTrailing();
        return stripped.equals(text) ? text : stripped;
    }

    /** Whether nothing of the text can be seen. */
    public static boolean blank(String text) {
        return text.codePoints().noneMatch(CleanText::seen);
    }

    private static boolean seen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            // Letters and signs without a glyph: Hangul fillers, the empty Braille cell, variation selectors.
            default ->
                switch (character) {
                    case 0x034F, 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0 -> false;
                    default -> character < 0xFE00 || character > 0xFE0F;
                };
        };
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~' || c == '\n' || c == '\t');
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (codePoint == '\r') {
                visible.append(next < text.length() && text.charAt(next) == '\n' ? "" : "\n");
            } else if (Character.getType(codePoint) == Character.SURROGATE) {
                visible.appendCodePoint(REPLACEMENT);
            } else if (isJoiner(codePoint) ? joins(visible, text, next) : !isHidden(codePoint)) {
                visible.appendCodePoint(codePoint);
            }
        }
        return visible.toString();
    }

    private static boolean isHidden(int codePoint) {
        return Character.getType(codePoint) == Character.CONTROL && codePoint != '\n' && codePoint != '\t'
                || codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069
                || codePoint == 0x200E
                || codePoint == 0x200F
                || codePoint == 0x200B
                || codePoint == 0x2060
                || codePoint == 0xFEFF;
    }

    private static boolean isJoiner(int codePoint) {
        return codePoint == 0x200C || codePoint == 0x200D;
    }

    /** Between Latin letters a joiner only hides a word; emoji, Arabic and Indic scripts need theirs. */
    private static boolean joins(CharSequence before, String text, int next) {
        return before.length() > 0
                && before.charAt(before.length() - 1) > LAST_LATIN
                && next < text.length()
                && text.charAt(next) > LAST_LATIN;
    }
}
