package dev.frontdesk.chat;

import java.util.function.IntPredicate;

/** Questions about single characters and runs of them. */
final class Glyphs {

    private Glyphs() {}

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isAsciiLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isAlphanumeric(int c) {
        return isDigit(c) || isAsciiLetter(c);
    }

    /** The characters of base64url and of most tokens. */
    static boolean isToken(int c) {
        return isAlphanumeric(c) || c == '_' || c == '-';
    }

    static boolean isBase64(int c) {
        return isToken(c) || c == '+' || c == '/' || c == '=';
    }

    static boolean isBlank(int c) {
        return c == ' ' || c == '\t';
    }

    static boolean isSpace(int c) {
        return isBlank(c) || c == '\n';
    }

    /** The character there, or a line break beyond either end: no finder reads over a line break by accident. */
    static char at(String text, int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\n';
    }

    static int runEnd(String text, int from, IntPredicate allowed) {
        return runEnd(text, from, text.length(), allowed);
    }

    static int runEnd(String text, int from, int limit, IntPredicate allowed) {
        int end = from;
        while (end < limit && allowed.test(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean hasDigit(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
