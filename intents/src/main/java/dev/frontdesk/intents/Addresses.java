package dev.frontdesk.intents;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Addresses of the internet protocol, version 4 and 6, with their port (1 to 65535) or prefix length where one follows. Four
 * numbers after "version" and the like are a version.
 */
final class Addresses {
    private static final Set<String> VERSIONS = Set.of(
            "upgrade",
            "upgraded",
            "updated",
            "updating",
            "upgrading",
            "version",
            "versions",
            "ver",
            "v",
            "build",
            "release",
            "macos",
            "os",
            "ios",
            "android",
            "firmware",
            "driver",
            "drivers",
            "update",
            "chrome",
            "firefox",
            "edge",
            "anyconnect",
            "client",
            "agent",
            "java",
            "patch",
            "bios",
            "kernel",
            "windows",
            "revision",
            "rev");

    private Addresses() {}

    static void find(Spoken spoken, List<Entity> into) {
        if (spoken.hasDigit()) {
            findVersion4(spoken, into);
            findVersion6(spoken, into);
        }
    }

    private static void findVersion4(Spoken spoken, List<Entity> into) {
        for (int at = 0; at + 3 < spoken.words().size(); at++) {
            Spoken.Word first = spoken.at(at);
            if (first.beginsWithDigit()
                    && spoken.charAt(first.end()) == '.'
                    && "._-".indexOf(spoken.charAt(first.start() - 1)) < 0
                    && isAddress(spoken, at)
                    && !isVersion(spoken, at)) {
                int end = suffixEnd(spoken, spoken.at(at + 3).end(), 32);
                into.add(spoken.part("ip", spoken.text().substring(first.start(), end), first.start(), end));
            }
        }
    }

    /** "version 10.15.7.2", "update to 10.15.7.2". */
    private static boolean isVersion(Spoken spoken, int at) {
        String before = spoken.word(at - 1);
        boolean linked = before.equals("to") || before.equals("is") || before.equals("from");
        return VERSIONS.contains(linked ? spoken.word(at - 2) : before);
    }

    private static boolean isAddress(Spoken spoken, int at) {
        for (int i = at; i < at + 4; i++) {
            String octet = spoken.word(i);
            boolean zeros = octet.length() > 1 && octet.charAt(0) == '0';
            if (zeros || octet.length() > 3 || !Numbers.allDigits(octet) || Numbers.digits(octet) > 255) {
                return false;
            }
            if (i > at && !spoken.gap(i - 1).equals(".")) {
                return false;
            }
        }
        int end = spoken.at(at + 3).end();
        char after = spoken.charAt(end);
        return after != '_'
                && after != '-'
                && !(after == '.' && Character.isLetterOrDigit(spoken.charAt(end + 1)))
                && !(after == '%');
    }

    /** The end with a port or a prefix length, if a valid one follows. */
    private static int suffixEnd(Spoken spoken, int end, int longestPrefix) {
        char sign = spoken.charAt(end);
        if (sign != ':' && sign != '/') {
            return end;
        }
        int to = end + 1;
        while (Numbers.digit(spoken.charAt(to)) && to < end + 7) {
            to++;
        }
        int number = Numbers.digits(
                spoken.text().substring(end + 1, Math.min(to, spoken.text().length())));
        boolean fits = sign == ':' ? number >= 1 && number <= 65_535 : number >= 0 && number <= longestPrefix;
        return fits && !Character.isLetterOrDigit(spoken.charAt(to)) ? to : end;
    }

    private static void findVersion6(Spoken spoken, List<Entity> into) {
        String text = spoken.text();
        int at = text.indexOf(':');
        while (at >= 0) {
            int start = at;
            while (start > 0 && Numbers.hex(text.charAt(start - 1)) && at - start < 5) {
                start--;
            }
            int end = at;
            while (end < text.length() && (Numbers.hex(text.charAt(end)) || text.charAt(end) == ':')) {
                end++;
            }
            int stop = end;
            while (stop > start
                    && text.charAt(stop - 1) == ':'
                    && !(stop - start > 2 && text.charAt(stop - 2) == ':')) {
                stop--;
            }
            if (bounded(spoken, start, stop) && isVersion6(text, start, stop)) {
                int last = bracketEnd(spoken, start, stop);
                int first = last > stop && spoken.charAt(start - 1) == '[' ? start - 1 : start;
                into.add(spoken.part("ip", text.substring(first, last).toLowerCase(Locale.ROOT), first, last));
                end = last;
            }
            at = text.indexOf(':', Math.max(end, at + 1));
        }
    }

    private static int bracketEnd(Spoken spoken, int start, int end) {
        if (spoken.charAt(start - 1) == '[' && spoken.charAt(end) == ']') {
            int port = suffixEnd(spoken, end + 1, -1);
            return port > end + 1 ? port : end;
        }
        return spoken.charAt(end) == '/' ? suffixEnd(spoken, end, 128) : end;
    }

    private static boolean bounded(Spoken spoken, int start, int end) {
        char before = spoken.charAt(start - 1);
        char after = spoken.charAt(end);
        return !Character.isLetterOrDigit(before) && "_:.".indexOf(before) < 0 && !Character.isLetterOrDigit(after);
    }

    /** Eight groups of up to four hexadecimal digits, of which "::" may stand for several that are zero. */
    private static boolean isVersion6(String text, int start, int end) {
        int groups = 0;
        int digits = 0;
        boolean gap = false;
        boolean decimal = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != ':') {
                digits++;
                groups += digits == 1 ? 1 : 0;
                decimal |= Numbers.digit(c);
                if (digits > 4) {
                    return false;
                }
            } else {
                if (i + 1 < end && text.charAt(i + 1) == ':') {
                    if (gap) {
                        return false;
                    }
                    gap = true;
                    i++;
                } else if (i == start || i + 1 == end) {
                    return false;
                }
                digits = 0;
            }
        }
        return decimal && (gap ? groups >= 1 && groups <= 7 : groups == 8);
    }
}
