package dev.frontdesk.chat;

import java.util.Locale;

/** What may be a password: a word up to the next blank, or what stands in quotes. */
record Candidate(String text, int start, int end, boolean quoted) {

    /** Judged by its first characters; removed to its end however long it is. */
    private static final int JUDGED = 100;

    private static final String QUOTES = "\"'`*_";
    private static final String TRAILING = ".,;:)]}>\"'`*";

    static Candidate at(String text, int from) {
        char quote = Glyphs.at(text, from);
        if (QUOTES.indexOf(quote) >= 0) {
            int start = Glyphs.runEnd(text, from, c -> QUOTES.indexOf(c) >= 0);
            int close = close(text, start, quote);
            return close > start ? new Candidate(text, start, close, true) : word(text, start);
        }
        return word(text, quote == '(' || quote == '[' && !text.startsWith("[removed: ", from) ? from + 1 : from);
    }

    private static int close(String text, int start, char quote) {
        for (int i = start; i < Math.min(text.length(), start + JUDGED) && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == quote) {
                return i;
            }
        }
        return -1;
    }

    private static Candidate word(String text, int start) {
        int end = start;
        while (end - start < JUDGED && !Glyphs.isSpace(Glyphs.at(text, end))) {
            end++;
        }
        while (end > start + 1 && TRAILING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Candidate(text, start, end, false);
    }

    String value() {
        return text.substring(start, Math.min(end, start + JUDGED));
    }

    String lower() {
        return value().toLowerCase(Locale.ROOT);
    }

    Span span() {
        int whole = end - start < JUDGED - 1 ? end : Glyphs.runEnd(text, end, c -> !Glyphs.isSpace(c));
        return new Span(start, whole, Secret.PASSWORD);
    }

    /** Said of a password, not one: a known word, a mask, a measure, a link, or removed before. */
    boolean isHarmless() {
        return start >= end || isMask() || isMeasure() || isPlace() || saysSomething();
    }

    private boolean saysSomething() {
        String lower = lower();
        return PasswordWords.HARMLESS.contains(lower) || PasswordWords.PRODUCTS.contains(lower) || allHarmless(lower);
    }

    /** "expired", "case-sensitive", "wrong/locked", "gone..." */
    private static boolean allHarmless(String lower) {
        int end;
        for (int i = 0; i < lower.length(); i = end + 1) {
            end = Glyphs.runEnd(lower, i, c -> Character.isLetter(c) || c == '\'');
            boolean betweenWords = end == lower.length() || "-/!?.,…()\"".indexOf(lower.charAt(end)) >= 0;
            if (!betweenWords || end > i && !PasswordWords.isHarmless(lower.substring(i, end))) {
                return false;
            }
        }
        return true;
    }

    private boolean isMask() {
        String value = value();
        return value.startsWith("[removed")
                || value.startsWith("<")
                || value.startsWith("{{")
                || value.startsWith("$")
                        && value.length() > 1
                        && (value.charAt(1) == '{'
                                || value.chars().skip(1).allMatch(c -> Glyphs.isUpper(c) || c == '_'))
                || value.chars().allMatch(c -> "*•●.xX?#_-…·".indexOf(c) >= 0) && (value.length() > 1 || !isXs(value));
    }

    private static boolean isXs(String value) {
        return value.equalsIgnoreCase("x");
    }

    /** "12 characters", "90%", "8-16 digits", "3 months old". */
    private boolean isMeasure() {
        String value = value();
        boolean number = value.chars().allMatch(c -> Glyphs.isDigit(c) || "-+<>~%.,/".indexOf(c) >= 0);
        if (!number || quoted) {
            return false;
        }
        return value.endsWith("%")
                || !Glyphs.hasDigit(value, 0, value.length())
                || PasswordWords.UNITS.contains(nextWord());
    }

    private boolean isPlace() {
        String lower = lower();
        boolean address =
                lower.indexOf('@') > 0 && lower.lastIndexOf('.') > lower.indexOf('@') + 1 && !lower.endsWith("!");
        return lower.contains("://") || lower.startsWith("www.") || lower.startsWith("mailto:") || address;
    }

    /** Letters only, perhaps with a capital in front: an ordinary word as far as one can see. */
    boolean isPlainWord() {
        return value().chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '-' || c == '!' || c == '?')
                && value().chars().skip(1).noneMatch(Character::isUpperCase);
    }

    boolean isLowerWord() {
        return isPlainWord() && !Character.isUpperCase(value().charAt(0));
    }

    /** Digits or signs among letters, and no code of ours or of a machine's: T-12, 0x80070005, KB5034441, PC0412. */
    boolean looksLikePassword() {
        String value = value();
        boolean letters = value.chars().anyMatch(Character::isLetter);
        boolean marks = value.chars().limit(value.length() - 1L).anyMatch(c -> "!@#$%^&*+=~?".indexOf(c) >= 0);
        boolean digits = Glyphs.hasDigit(value, 0, value.length());
        return value.length() >= 5
                && letters
                && (digits && !isCode() || marks && !value.contains("@") || marks && digits);
    }

    boolean hasSign() {
        return value().chars().anyMatch(c -> "!@#$%^&*+=~?".indexOf(c) >= 0);
    }

    private boolean isCode() {
        String value = value();
        int letters = Glyphs.runEnd(value, 0, Glyphs::isAsciiLetter);
        boolean capitals = value.chars().noneMatch(Character::isLowerCase);
        boolean hexOrRoom = value.chars().allMatch(c -> Glyphs.isAlphanumeric(c) || "-_.:/".indexOf(c) >= 0);
        boolean startsWithNumber = letters == 0
                && !value.chars().skip(Glyphs.runEnd(value, 0, Glyphs::isDigit)).anyMatch(Glyphs::isDigit)
                && value.length() < 6;
        return value.startsWith("0x")
                || hexOrRoom && (capitals || letters <= 2 && letters > 0 && restIsDigits(value, letters))
                || startsWithNumber;
    }

    private static boolean restIsDigits(String value, int from) {
        return value.chars().skip(from).allMatch(c -> Glyphs.isDigit(c) || "-_.".indexOf(c) >= 0);
    }

    boolean isPin() {
        String value = value();
        long digits = value.chars().filter(Glyphs::isDigit).count();
        return digits >= 3 && digits <= 12 && value.chars().allMatch(c -> Glyphs.isDigit(c) || "-#*".indexOf(c) >= 0);
    }

    /** True if the sentence or line is over behind it, or goes on with something new. */
    boolean endsClause() {
        char after = Glyphs.at(text, end);
        if (after != ' ' && after != '\t') {
            return true;
        }
        return Glyphs.at(text, skipBlanks()) == '\n'
                || !Character.isLetterOrDigit(Glyphs.at(text, skipBlanks()))
                || PasswordWords.GOES_ON.contains(nextWord());
    }

    boolean endsLine() {
        return Glyphs.at(text, Glyphs.runEnd(text, end, c -> Glyphs.isBlank(c) || TRAILING.indexOf(c) >= 0)) == '\n';
    }

    private int skipBlanks() {
        return Glyphs.runEnd(text, end, Glyphs::isBlank);
    }

    private String nextWord() {
        int start = skipBlanks();
        int close = Glyphs.runEnd(text, start, c -> Character.isLetterOrDigit(c) || c == '\'');
        return text.substring(start, Math.min(close, start + 20)).toLowerCase(Locale.ROOT);
    }
}
