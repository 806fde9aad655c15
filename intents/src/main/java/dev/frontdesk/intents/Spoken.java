package dev.frontdesk.intents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A raw text and where its words stand in it. Cheap to look at before anything is searched. */
record Spoken(String text, List<Word> words, boolean hasDigit, boolean hasUnderscore) {
    /** In characters. */
    static final int LONGEST = 8_000;

    private static final Word NONE = new Word("", -1, -1, true);

    /**
     * A run of letters and digits, in lower case.
     *
     * @param apart whether a sentence or a clause ends before it, so that it says nothing together with the word before
     */
    record Word(String lower, int start, int end, boolean apart) {
        boolean beginsWithDigit() {
            return !lower.isEmpty() && lower.charAt(0) >= '0' && lower.charAt(0) <= '9';
        }
    }

    static Spoken of(String raw) {
        String text = cut(raw);
        List<Word> words = new ArrayList<>();
        boolean hasDigit = false;
        int start = -1;
        int lastEnd = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean part = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            hasDigit |= part && Character.isDigit(text.charAt(i));
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                String lower = text.substring(start, i).toLowerCase(Locale.ROOT);
                words.add(new Word(lower, start, i, apart(text, lastEnd, start)));
                lastEnd = i;
                start = -1;
            }
        }
        return new Spoken(text, words, hasDigit, text.indexOf('_') >= 0);
    }

    private static String cut(String raw) {
        if (raw.length() <= LONGEST) {
            return raw;
        }
        return raw.substring(0, Character.isHighSurrogate(raw.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static boolean apart(String text, int from, int to) {
        boolean stop = from == 0;
        boolean blank = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '!' || c == '?' || c == ';' || c == '\n') {
                return true;
            }
            stop |= c == '.' || c == ',' || c == ':' || c == '(' || c == ')';
            blank |= c == ' ' || c == '\t' || c == '\r';
        }
        return stop && (blank || from == 0);
    }

    /** The word at a place, or the empty word outside the text. */
    String word(int at) {
        return at >= 0 && at < words.size() ? words.get(at).lower() : "";
    }

    /** The same with its place; before the first and beyond the last one that stands nowhere. */
    Word at(int at) {
        return at >= 0 && at < words.size() ? words.get(at) : NONE;
    }

    /** Whether there are words from the first to the last, and they are said in one breath. */
    boolean joined(int first, int last) {
        if (first < 0 || last >= words.size()) {
            return false;
        }
        for (int i = first + 1; i <= last; i++) {
            if (words.get(i).apart()) {
                return false;
            }
        }
        return true;
    }

    /** The word at a place if it is said in one breath with the one before, else the empty word. */
    String next(int at) {
        return at(at).apart() ? "" : word(at);
    }

    /** The character at an index of the text; outside of it a blank. */
    char charAt(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
    }

    /** What stands between a word and the one after it. */
    String gap(int at) {
        return at >= 0 && at + 1 < words.size()
                ? text.substring(words.get(at).end(), words.get(at + 1).start())
                : "";
    }

    boolean capital(int at) {
        return Character.isUpperCase(charAt(at(at).start()));
    }

    /** Whether it is written in capitals only. */
    boolean shouted(int at) {
        Word word = at(at);
        for (int i = word.start(); i < word.end(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return word.end() > word.start();
    }

    /** These words of the text, as one entity. */
    Entity entity(String type, String value, int first, int last) {
        return part(type, value, words.get(first).start(), words.get(last).end());
    }

    /** These characters of the text, as one entity. */
    Entity part(String type, String value, int start, int end) {
        return new Entity(type, text.substring(start, end), value, start, end);
    }
}
