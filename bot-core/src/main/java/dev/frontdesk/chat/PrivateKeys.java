package dev.frontdesk.chat;

import java.util.List;

/** PEM blocks with a private key, from BEGIN to END, or as far as the key goes where a paste was cut off. */
final class PrivateKeys implements SecretFinder {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final int LONGEST_LABEL = 60;

    @Override
    public void find(String text, List<Span> found) {
        int lastEnd = text.lastIndexOf(END);
        int begin = text.indexOf(BEGIN);
        while (begin >= 0) {
            int body = bodyOfPrivateKey(text, begin);
            int end = body < 0 ? -1 : keyEnd(text, body, lastEnd);
            if (end > body) {
                found.add(new Span(begin, end, Secret.PRIVATE_KEY));
            }
            begin = text.indexOf(BEGIN, Math.max(begin + BEGIN.length(), end));
        }
    }

    /** Where the key starts behind a BEGIN line that names a private key, else -1. */
    private static int bodyOfPrivateKey(String text, int begin) {
        int label = begin + BEGIN.length();
        int close = text.substring(label, Math.min(text.length(), label + LONGEST_LABEL))
                .indexOf("-----");
        if (close < 0 || !text.substring(label, label + close).contains("PRIVATE KEY")) {
            return -1;
        }
        return label + close + "-----".length();
    }

    private static int keyEnd(String text, int body, int lastEnd) {
        if (body > lastEnd) {
            return cutOffEnd(text, body);
        }
        int close = text.indexOf(END, body);
        int label = close + END.length();
        int dashes = text.substring(label, Math.min(text.length(), label + LONGEST_LABEL))
                .indexOf("-----");
        return dashes < 0 ? label : label + dashes + "-----".length();
    }

    /** Without END the key is every following word that could be a line of one. */
    private static int cutOffEnd(String text, int body) {
        int end = body;
        int word = nextWord(text, body);
        while (word < text.length() && (isKeyLine(text, word) || isHeader(text, word))) {
            end = isHeader(text, word) ? lineEnd(text, word) : wordEnd(text, word);
            word = nextWord(text, end);
        }
        return end;
    }

    private static boolean isKeyLine(String text, int word) {
        int end = Glyphs.runEnd(text, word, c -> Glyphs.isBase64(c) || c == '\\');
        boolean wholeWord = end == wordEnd(text, word);
        return wholeWord && (end - word >= 24 || end - word >= 4 && Glyphs.hasDigit(text, word, end));
    }

    private static boolean isHeader(String text, int word) {
        return text.startsWith("Proc-Type:", word)
                || text.startsWith("DEK-Info:", word)
                || text.startsWith("Version:", word)
                || text.startsWith("Comment:", word);
    }

    private static int nextWord(String text, int from) {
        return Glyphs.runEnd(text, from, c -> Glyphs.isSpace(c) || c == '\\');
    }

    private static int wordEnd(String text, int from) {
        return Glyphs.runEnd(text, from, c -> !Glyphs.isSpace(c));
    }

    private static int lineEnd(String text, int from) {
        return Glyphs.runEnd(text, from, c -> c != '\n');
    }
}
