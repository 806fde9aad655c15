package dev.frontdesk.chat;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as the finders read it: full-width and other odd digits, letters, dashes, quotes and blanks made plain, invisible
 * characters left out; each character knows where it stood in the original.
 */
final class FoldedText {

    private final String text;
    private final int[] origin;

    private FoldedText(String text, int[] origin) {
        this.text = text;
        this.origin = origin;
    }

    static FoldedText of(String raw) {
        return isPlain(raw) ? new FoldedText(raw, new int[0]) : fold(raw);
    }

    String text() {
        return text;
    }

    int originalIndex(int index) {
        return origin.length == 0 ? index : origin[index];
    }

    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c > '~' || (c < ' ' && c != '\n' && c != '\t')) {
                return false;
            }
        }
        return true;
    }

    private static FoldedText fold(String raw) {
        StringBuilder folded = new StringBuilder(raw.length());
        int[] origin = new int[raw.length() + 1];
        int codePoint;
        for (int i = 0; i < raw.length(); i += Character.charCount(codePoint)) {
            codePoint = raw.codePointAt(i);
            int before = folded.length();
            append(folded, codePoint);
            origin = withRoom(origin, folded.length());
            for (int k = before; k < folded.length(); k++) {
                origin[k] = k - before < Character.charCount(codePoint) ? i + k - before : i;
            }
        }
        origin[folded.length()] = raw.length();
        return new FoldedText(folded.toString(), origin);
    }

    private static int[] withRoom(int[] origin, int length) {
        return length < origin.length ? origin : Arrays.copyOf(origin, length * 2 + 1);
    }

    private static void append(StringBuilder folded, int codePoint) {
        if (codePoint > ' ' && codePoint <= '~' || codePoint == '\n') {
            folded.append((char) codePoint);
        } else if (Character.digit(codePoint, 10) >= 0) {
            folded.append((char) ('0' + Character.digit(codePoint, 10)));
        } else if (codePoint >= 0xFF01 && codePoint <= 0xFF5E) {
            folded.append((char) (codePoint - 0xFF01 + '!'));
        } else if (isStyled(codePoint)) {
            folded.append(Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC));
        } else {
            appendByType(folded, codePoint);
        }
    }

    /** Super- and subscripts, letter-like, circled and mathematical characters. */
    private static boolean isStyled(int codePoint) {
        return codePoint >= 0x2070 && codePoint <= 0x24FF && !Character.isWhitespace(codePoint)
                || codePoint >= 0x1D400 && codePoint <= 0x1D7FF
                || codePoint >= 0x1F100 && codePoint <= 0x1F189;
    }

    private static void appendByType(StringBuilder folded, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> folded.append('\n');
            case Character.SPACE_SEPARATOR -> folded.append(' ');
            case Character.CONTROL -> appendControl(folded, codePoint);
            case Character.FORMAT -> {}
            case Character.DASH_PUNCTUATION -> folded.append('-');
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION ->
                folded.append(quote(codePoint));
            case Character.START_PUNCTUATION -> folded.append(codePoint == '„' ? '"' : '(');
            default -> appendOther(folded, codePoint);
        }
    }

    private static void appendControl(StringBuilder folded, int codePoint) {
        if (codePoint == '\t' || codePoint == '\r') {
            folded.append(' ');
        } else if (codePoint == 0x0B || codePoint == 0x0C || codePoint == 0x85) {
            folded.append('\n');
        }
    }

    private static char quote(int codePoint) {
        return codePoint == '‘' || codePoint == '’' || codePoint == '‚' || codePoint == '‛' ? '\'' : '"';
    }

    /** Hangul fillers, the combining grapheme joiner and variation selectors are as invisible as a zero-width space. */
    private static void appendOther(StringBuilder folded, int codePoint) {
        boolean invisible = codePoint == 0x034F
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x3164
                || codePoint == 0xFFA0
                || codePoint >= 0xFE00 && codePoint <= 0xFE0F
                || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
        if (!invisible) {
            folded.appendCodePoint(codePoint);
        }
    }
}
