package dev.frontdesk.intents.maxent;

import dev.frontdesk.intents.wording.Wording;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into lower-case words and single symbols. Linear in the text, whatever the text is. */
final class Tokens {
    /** A longer run of letters is a key or a hash, of which the start is enough. */
    private static final int LONGEST_WORD = 64;

    private Tokens() {}

    static List<String> of(String text) {
        String clean = normalised(text);
        List<String> tokens = new ArrayList<>();
        int at = 0;
        while (at < clean.length()) {
            int c = clean.codePointAt(at);
            if (isWordPart(c)) {
                int end = wordEnd(clean, at);
                tokens.add(clean.substring(at, Math.min(end, at + LONGEST_WORD)));
                at = end;
            } else {
                int end = at + Character.charCount(c);
                if (!isBlank(c)) {
                    tokens.add(clean.substring(at, end));
                }
                at = end;
            }
        }
        return tokens;
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isWordPart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static String normalised(String text) {
        String cut = Wording.cut(text);
        String plain = isAscii(cut)
                ? cut
                : Wording.cut(Normalizer.normalize(cut, Normalizer.Form.NFKC).replace('\u2019', '\''));
        return plain.toLowerCase(Locale.ROOT);
    }

    /** For messages to people. */
    static String shortened(String text) {
        return text.length() <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.min(37, text.codePointCount(0, text.length()))))
                        + "...";
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static boolean isWordPart(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '\'';
        }
        return Character.isLetterOrDigit(c) || isMarkOrNumber(Character.getType(c));
    }

    private static boolean isMarkOrNumber(int type) {
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
