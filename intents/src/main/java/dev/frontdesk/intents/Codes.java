package dev.frontdesk.intents;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What machines say when something goes wrong: "0x80070005", "error 1603", "exit code -1", "HTTP 503", "ORA-00600",
 * "CRITICAL_PROCESS_DIED", "ECONNRESET". In capitals.
 */
final class Codes {
    private static final String TYPE = "error-code";
    private static final int LONGEST_NAME = 80;
    private static final Set<String> LABELS =
            Set.of("error", "fehler", "errno", "http", "https", "stop", "event", "exit", "status", "hresult", "return");
    private static final Set<String> FILLERS =
            Set.of("code", "status", "number", "no", "id", "error", "check", "was", "is", "value");
    private static final Set<String> FAMILIES =
            Set.of("ora", "tns", "pls", "rman", "drg", "imp", "nw", "aadsts", "sqlcode", "sqlstate", "dpiapi", "cve");
    private static final Set<String> ERRNO = Set.of(
            "eacces",
            "eperm",
            "enoent",
            "eexist",
            "ebusy",
            "epipe",
            "enospc",
            "emfile",
            "enomem",
            "einval",
            "eio",
            "eisdir",
            "enotdir",
            "enotempty",
            "erofs",
            "enotfound",
            "econnrefused",
            "econnreset",
            "econnaborted",
            "etimedout",
            "ehostunreach",
            "enetunreach",
            "eaddrinuse",
            "eai");
    private static final Set<String> AMOUNTS = Set.of(
            "times",
            "x",
            "minutes",
            "minute",
            "min",
            "mins",
            "hours",
            "hour",
            "seconds",
            "sec",
            "days",
            "people",
            "of",
            "users",
            "files",
            "mails",
            "emails",
            "messages");
    private static final Set<String> REASONS = Set.of(
            "error",
            "errors",
            "service",
            "internal",
            "server",
            "found",
            "unavailable",
            "timeout",
            "request",
            "bad",
            "gateway",
            "not",
            "forbidden",
            "unauthorized");

    private Codes() {}

    static void find(Spoken spoken, List<Entity> into) {
        for (int at = 0; at < spoken.words().size(); at++) {
            Spoken.Word word = spoken.at(at);
            if (spoken.hasDigit()) {
                findNumber(spoken, at, word, into);
            }
            if (word.lower().equals("stop") && !spoken.hasDigit()) {
                findLabelled(spoken, at, into);
            }
            if (spoken.hasUnderscore() && spoken.charAt(word.end()) == '_') {
                at = findName(spoken, at, into);
            } else if (word.lower().charAt(0) == 'e' && ERRNO.contains(word.lower()) && spoken.shouted(at)) {
                into.add(spoken.entity(TYPE, upper(word.lower()), at, at));
            }
        }
    }

    private static void findNumber(Spoken spoken, int at, Spoken.Word word, List<Entity> into) {
        String lower = word.lower();
        if (lower.startsWith("0x")) {
            if (lower.length() >= 5 && lower.length() <= 18 && Numbers.allHex(lower.substring(2))) {
                into.add(spoken.entity(TYPE, upper(lower), at, at));
            }
        } else if (word.beginsWithDigit()) {
            findHttp(spoken, at, lower, into);
        } else if (LABELS.contains(lower)) {
            findLabelled(spoken, at, into);
        } else if (FAMILIES.contains(lower)) {
            findFamily(spoken, at, into);
        } else if (lower.startsWith("aadsts") && Numbers.allDigits(lower.substring(6))) {
            into.add(spoken.entity(TYPE, upper(lower), at, at));
        }
    }

    /** "503 Service Unavailable", "500 error", "a 502", and 404 with its reason. */
    private static void findHttp(Spoken spoken, int at, String lower, List<Entity> into) {
        int number = lower.length() == 3 ? Numbers.digits(lower) : -1;
        if (number < 400 || number > 599 || !alone(spoken, spoken.at(at))) {
            return;
        }
        String before = spoken.word(at - 1);
        boolean reason = REASONS.contains(spoken.next(at + 1));
        boolean article = number >= 500
                && number <= 504
                && (before.equals("a") || before.equals("getting") || before.equals("returns"))
                && (spoken.next(at + 1).isEmpty()
                        || spoken.next(at + 1).equals("on")
                        || spoken.next(at + 1).equals("when"));
        if (reason || article) {
            int last = at;
            while (last < at + 3 && REASONS.contains(spoken.next(last + 1))) {
                last++;
            }
            into.add(spoken.entity(TYPE, lower, at, last));
        }
    }

    private static void findFamily(Spoken spoken, int at, List<Entity> into) {
        Spoken.Word number = spoken.at(at + 1);
        String gap = spoken.gap(at);
        boolean near = gap.equals("-") || gap.equals(" ") || gap.equals(": ") || gap.equals("=");
        if (!near
                || !number.beginsWithDigit()
                || number.lower().length() < 3
                || number.lower().length() > 6) {
            return;
        }
        if (gap.equals("-") || spoken.shouted(at)) {
            int end = number.end();
            while (spoken.charAt(end) == '-' && Numbers.digit(spoken.charAt(end + 1))) {
                end++;
                while (Numbers.digit(spoken.charAt(end))) {
                    end++;
                }
            }
            String value = upper(spoken.word(at)) + "-" + spoken.text().substring(number.start(), end);
            into.add(spoken.part(TYPE, value, spoken.at(at).start(), end));
        }
    }

    /** The value after "error", "exit code", "HTTP status", "STOP code:" and the like. */
    private static void findLabelled(Spoken spoken, int at, List<Entity> into) {
        String label = spoken.word(at);
        int value = at + 1;
        boolean called = false;
        while (value < at + 4 && FILLERS.contains(spoken.word(value))) {
            called |= spoken.word(value).equals("code") || spoken.word(value).equals("id");
            value++;
        }
        Spoken.Word word = spoken.at(value);
        if (word.start() < 0 || !separated(spoken, spoken.at(value - 1).end(), word.start())) {
            return;
        }
        if (!called && needsCode(spoken, label, at)) {
            return;
        }
        if (label.equals("stop") && called && !Numbers.anyDigit(word.lower())) {
            findStopName(spoken, value, at, into);
            return;
        }
        boolean negative = spoken.charAt(word.start() - 1) == '-';
        int end = codeEnd(spoken, value, label.startsWith("http") || label.equals("status"), called || negative);
        if (end > 0 && !AMOUNTS.contains(spoken.next(value + 1))) {
            int start = negative ? word.start() - 1 : word.start();
            into.add(spoken.part(
                    TYPE,
                    upper(spoken.text().substring(start, end)),
                    spoken.at(at).start(),
                    end));
        }
    }

    /** "stop 50", "event 12", "exit 3" and "return 20" are said of other things; "STOP 50" of nothing else. */
    private static boolean needsCode(Spoken spoken, String label, int at) {
        return switch (label) {
            case "stop" -> !spoken.shouted(at) && !spoken.word(at + 1).equals("error");
            case "event", "exit", "return" -> true;
            case "status" -> spoken.word(at + 1).isEmpty() || !Numbers.allDigits(spoken.word(at + 1));
            default -> false;
        };
    }

    private static boolean separated(Spoken spoken, int from, int to) {
        for (int i = from; i < to; i++) {
            if ("\t :#=-\"'(`".indexOf(spoken.charAt(i)) < 0) {
                return false;
            }
        }
        return to - from >= 1 && to - from <= 4 && spoken.charAt(from) != '-';
    }

    /** Where the code ends that begins with this word; -1 if it is none. */
    private static int codeEnd(Spoken spoken, int at, boolean http, boolean anyNumber) {
        Spoken.Word word = spoken.at(at);
        String lower = word.lower();
        if (Numbers.allDigits(lower)) {
            boolean fits = http
                    ? lower.length() == 3 && lower.charAt(0) >= '3' && lower.charAt(0) <= '5'
                    : lower.length() <= (anyNumber ? 10 : 6) && (anyNumber || lower.length() >= 2);
            return fits && alone(spoken, word) ? word.end() : -1;
        }
        if (http || lower.startsWith("0x")) {
            return -1;
        }
        return lettersThenDigits(lower)
                ? word.end()
                : letters(lower) && "-_".indexOf(spoken.charAt(word.end())) >= 0 && digitsAfter(spoken, at)
                        ? spoken.at(at + 1).end()
                        : -1;
    }

    private static boolean letters(String word) {
        return word.length() <= 6 && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static boolean digitsAfter(Spoken spoken, int at) {
        String next = spoken.word(at + 1);
        return spoken.gap(at).length() == 1 && Numbers.allDigits(next) && next.length() >= 2 && next.length() <= 8;
    }

    private static boolean lettersThenDigits(String word) {
        int letters = 0;
        while (letters < word.length() && word.charAt(letters) >= 'a' && word.charAt(letters) <= 'z') {
            letters++;
        }
        int digits = word.length() - letters;
        return letters >= 1 && letters <= 6 && digits >= 2 && digits <= 8 && Numbers.allDigits(word.substring(letters));
    }

    /** No part of a version, a time, a price or a share. */
    private static boolean alone(Spoken spoken, Spoken.Word word) {
        char after = spoken.charAt(word.end());
        boolean decimal =
                (after == '.' || after == ',' || after == ':') && Numbers.digit(spoken.charAt(word.end() + 1));
        char before = spoken.charAt(word.start() - 1);
        return !decimal && "%€$£/_°".indexOf(after) < 0 && "$€£.:/_".indexOf(before) < 0;
    }

    /** "stop code: CRITICAL PROCESS DIED". */
    private static void findStopName(Spoken spoken, int from, int label, List<Entity> into) {
        int to = from;
        while (to < from + 6
                && to < spoken.words().size()
                && spoken.shouted(to)
                && (to == from
                        || spoken.gap(to - 1).equals(" ")
                        || spoken.gap(to - 1).equals("_"))) {
            to++;
        }
        if (to - from >= 2) {
            StringBuilder name = new StringBuilder();
            for (int i = from; i < to; i++) {
                name.append(i == from ? "" : "_").append(upper(spoken.word(i)));
            }
            into.add(spoken.entity(TYPE, name.toString(), label, to - 1));
        }
    }

    /** "CRITICAL_PROCESS_DIED": the place of its last word. */
    private static int findName(Spoken spoken, int at, List<Entity> into) {
        int last = at;
        while (spoken.gap(last).equals("_")) {
            last++;
        }
        boolean shouted = spoken.at(at).lower().length() >= 2 && !spoken.at(at).beginsWithDigit();
        for (int i = at; i <= last; i++) {
            shouted &= spoken.shouted(i);
        }
        Spoken.Word first = spoken.at(at);
        if (shouted
                && last > at
                && spoken.at(last).end() - first.start() <= LONGEST_NAME
                && spoken.charAt(first.start() - 1) != '_'
                && spoken.charAt(spoken.at(last).end()) != '_') {
            String name = spoken.text().substring(first.start(), spoken.at(last).end());
            into.add(spoken.part(TYPE, name, first.start(), spoken.at(last).end()));
        }
        return last;
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
