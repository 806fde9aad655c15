package dev.frontdesk.chat;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The search for one password around the word, from {@code start} to {@code end}, that announces it. */
record PasswordSearch(String text, int start, int end, Announcement announcement) {

    private static final int WORDS_BETWEEN = 8;
    private static final int LONGEST_WORD = 40;

    /** How what stands between the announcing word and the candidate ties them together. */
    private enum Tie {
        /** A colon or an equals sign. */
        SIGN,
        /** "is", "lautet". */
        VERB,
        /** Nothing, or a word that may mean anything: the candidate must look like a password. */
        LOOSE
    }

    private record Link(Tie tie, int at) {}

    @Nullable Span find() {
        Span behind = behind();
        return behind != null ? behind : before();
    }

    private @Nullable Span behind() {
        Link link = link(end, WORDS_BETWEEN);
        if (link == null) {
            return null;
        }
        int value = overBlanks(link.at);
        boolean nextLine = Glyphs.at(text, value) == '\n';
        if (nextLine) {
            value = Glyphs.runEnd(text, value, c -> Glyphs.isSpace(c) || c == '>' || c == '-');
        }
        if (value >= text.length()) {
            return null;
        }
        return judge(pairOrSingle(value), link.tie, nextLine);
    }

    /** Of "bob / hunter2" the second, where a user's name was announced too. */
    private Candidate pairOrSingle(int value) {
        Candidate first = Candidate.at(text, value);
        int slash = overBlanks(first.end());
        boolean spaced = slash > first.end() || Glyphs.at(text, slash) == ',' || Glyphs.at(text, slash) == ';';
        if (!announcesPair() && announcement != Announcement.VAGUE) {
            return first;
        }
        if (spaced && "/,|;&+-:".indexOf(Glyphs.at(text, slash)) >= 0) {
            return Candidate.at(text, overBlanks(slash + 1));
        }
        int inside = first.value().indexOf('/') > 0
                ? first.value().indexOf('/')
                : first.value().indexOf(':');
        if (inside > 0 && inside < first.value().length() - 1) {
            return new Candidate(text, first.start() + inside + 1, first.end(), false);
        }
        return spaced && announcesPair() && !first.endsLine() ? Candidate.at(text, slash) : first;
    }

    /** "user/pass", "login & password", "username and pw". */
    private boolean announcesPair() {
        int gap = start;
        while (gap > 0 && start - gap < 5 && " /&+,".indexOf(text.charAt(gap - 1)) >= 0) {
            gap--;
        }
        String before = wordBefore(gap);
        if (before.equals("and") || before.equals("und")) {
            before = wordBefore(overBlanksBack(gap) - before.length());
        } else if (gap == start || text.substring(gap, start).isBlank()) {
            return false;
        }
        return PasswordWords.USER.contains(before);
    }

    private @Nullable Span judge(Candidate candidate, Tie tie, boolean nextLine) {
        if (candidate.start() >= candidate.end()) {
            return null;
        }
        boolean given = switch (announcement) {
            case PIN -> candidate.isPin();
            case VAGUE -> candidate.looksLikePassword() && tie != Tie.LOOSE;
            case PASSWORD -> isGiven(candidate, tie, nextLine);
        };
        return given && !candidate.isHarmless() ? candidate.span() : null;
    }

    private boolean isGiven(Candidate candidate, Tie tie, boolean nextLine) {
        if (tie == Tie.LOOSE) {
            return candidate.quoted() && candidate.end() - candidate.start() > 3
                    || candidate.looksLikePassword() && (candidate.hasSign() || nextLine || !isRequest());
        }
        if (nextLine && candidate.isPlainWord()) {
            return candidate.endsLine();
        }
        return tie == Tie.SIGN || candidate.quoted() || !candidate.isLowerWord() || candidate.endsClause();
    }

    /** "reset password mmeier2" names a user. */
    private boolean isRequest() {
        String before = wordBefore(start);
        String two = wordBefore(overBlanksBack(start) - before.length());
        return PasswordWords.REQUESTS.contains(before) || PasswordWords.REQUESTS.contains(two);
    }

    private @Nullable Link link(int from, int words) {
        int at = Glyphs.runEnd(text, from, c -> Glyphs.isBlank(c) || "\"'`*_)]".indexOf(c) >= 0);
        if (isRemovedMark(from)) {
            return null;
        }
        int sign = signEnd(at);
        if (sign > at) {
            return afterVerb(sign, Tie.SIGN);
        }
        if (Glyphs.at(text, at) == '\n') {
            return new Link(Tie.LOOSE, at);
        }
        return wordLink(from, at, words);
    }

    private @Nullable Link wordLink(int from, int at, int words) {
        String word = wordAt(at);
        int next = at + word.length();
        if (PasswordWords.VERBS.contains(word) || word.equals("s") && from == end) {
            return afterVerb(next, Tie.VERB);
        }
        if (Glyphs.at(text, at) == '(' || PasswordWords.PREPOSITIONS.contains(word)) {
            return isSetting(at, word) ? new Link(Tie.LOOSE, overBlanks(next)) : overWords(next, words);
        }
        if (from == end && PasswordWords.SETTERS.contains(word)) {
            Link link = link(next, 1);
            return link != null && link.tie != Tie.LOOSE
                            || !wordAt(overBlanks(next)).equals("to")
                    ? link
                    : new Link(Tie.LOOSE, overBlanks(overBlanks(next) + 2));
        }
        return from == end ? new Link(Tie.LOOSE, startOf(from, at)) : null;
    }

    /** A quote in front of the candidate belongs to it; one behind the announcing word does not. */
    private int startOf(int from, int at) {
        int blank = overBlanks(from);
        return blank > from ? blank : at;
    }

    /** "changed my password to …", "set the password from … to …". */
    private boolean isSetting(int at, String word) {
        if (!word.equals("to") && !word.equals("from")) {
            return false;
        }
        String before = wordBefore(start);
        String two = wordBefore(overBlanksBack(start) - before.length());
        return PasswordWords.SETTERS.contains(before)
                || PasswordWords.SETTERS.contains(two)
                || PasswordWords.SETTERS.contains(wordBefore(at));
    }

    /** "for paula is", "of the guest wifi:", "(windows) =": goes on to the verb or sign, not over the end of a sentence. */
    private @Nullable Link overWords(int from, int words) {
        int at = from;
        for (int i = 0; i < words; i++) {
            at = overBlanks(at);
            int close = at;
            while (close - at <= LONGEST_WORD && " \t\n:=".indexOf(Glyphs.at(text, close)) < 0) {
                close++;
            }
            if (signEnd(close) > close) {
                return afterVerb(signEnd(close), Tie.SIGN);
            }
            if (PasswordWords.NEW_CLAUSE.contains(wordAt(at))) {
                return null;
            }
            if (PasswordWords.VERBS.contains(wordAt(at)) && wordAt(at).length() == close - at) {
                return afterVerb(close, Tie.VERB);
            }
            if (close == at || close - at > LONGEST_WORD || ".?!,;".indexOf(text.charAt(close - 1)) >= 0) {
                return null;
            }
            at = close;
        }
        return null;
    }

    private Link afterVerb(int from, Tie tie) {
        int at = from;
        Tie found = tie;
        for (int i = 0; i < 5; i++) {
            int next = overBlanks(at);
            int sign = signEnd(next);
            String word = wordAt(next);
            boolean wholeWord = !Character.isDigit(Glyphs.at(text, next + word.length()));
            if (sign > next) {
                at = sign;
            } else if (wholeWord && isOneOf(word, PasswordWords.AFTER_VERB, next)) {
                at = next + word.length();
            } else if (wholeWord && isOneOf(word, PasswordWords.SOFT, next)) {
                at = next + word.length();
                found = Tie.LOOSE;
            } else {
                break;
            }
        }
        return new Link(found, at);
    }

    /** Skips a word only if another follows on its line: "my password is now" may end here. */
    private boolean isOneOf(String word, Set<String> words, int at) {
        char after = Glyphs.at(text, at + word.length());
        return words.contains(word) && (Glyphs.isBlank(after) || after == ':' || after == '\n');
    }

    /** Behind a colon, an equals sign or an arrow; the same place where there is none. */
    private int signEnd(int at) {
        char c = Glyphs.at(text, at);
        boolean arrow = text.startsWith("->", at) || text.startsWith("=>", at) || text.startsWith("--", at);
        if (c == ':' || c == '=' || c == '→' || arrow) {
            return Glyphs.runEnd(text, at, s -> ":=->→*_".indexOf(s) >= 0);
        }
        return at;
    }

    private boolean isRemovedMark(int from) {
        return Glyphs.at(text, from) == ']' && text.regionMatches(start - 12, "[removed: a ", 0, 12);
    }

    /** "hunter2 is my password", "hunter2 as the new password". */
    private @Nullable Span before() {
        if (announcement != Announcement.PASSWORD || isCompound()) {
            return null;
        }
        int at = start;
        String word = wordBefore(at);
        for (int i = 0; i < 4 && PasswordWords.OWNERS.contains(word); i++) {
            at = overBlanksBack(at) - word.length();
            word = wordBefore(at);
        }
        if (at == start || !PasswordWords.VERBS.contains(word) && !word.equals("as")) {
            return null;
        }
        int stop = overBlanksBack(overBlanksBack(at) - word.length());
        int from = stop;
        while (from > 0 && stop - from < LONGEST_WORD && !Glyphs.isSpace(text.charAt(from - 1))) {
            from--;
        }
        Candidate candidate = from == stop ? null : Candidate.at(text, from);
        return candidate != null && candidate.end() <= stop && !candidate.isHarmless() && candidate.looksLikePassword()
                ? candidate.span()
                : null;
    }

    /** "Windows11 is my password manager" gives nothing away. */
    private boolean isCompound() {
        String next = wordAt(overBlanks(end));
        return Set.of("manager", "safe", "vault", "policy", "app", "tool", "store", "generator", "reset")
                .contains(next);
    }

    private int overBlanks(int from) {
        return Glyphs.runEnd(text, from, Glyphs::isBlank);
    }

    private int overBlanksBack(int from) {
        int at = from;
        while (at > 0 && Glyphs.isBlank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private String wordAt(int from) {
        int close = from;
        while (close - from < LONGEST_WORD && Character.isLetter(Glyphs.at(text, close))) {
            close++;
        }
        return from >= close ? "" : text.substring(from, close).toLowerCase(Locale.ROOT);
    }

    private String wordBefore(int from) {
        int stop = overBlanksBack(from);
        int open = stop;
        while (open > 0 && stop - open < LONGEST_WORD && Character.isLetter(text.charAt(open - 1))) {
            open--;
        }
        return text.substring(open, stop).toLowerCase(Locale.ROOT);
    }
}
