package dev.frontdesk.intents;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of machines, in small letters: with their domain (db2.example.local), or in the usual form of a role and a number
 * (srv-fs01). File names, mail addresses and the plain names of web sites (example.com) are none.
 */
final class Hosts {
    private static final Set<String> ROLES = Set.of(
            "srv", "server", "fs", "file", "db", "dc", "sql", "web", "app", "mail", "mx", "exch", "ns", "dns", "dhcp",
            "vpn", "gw", "fw", "sw", "rtr", "nas", "san", "esx", "esxi", "hv", "vm", "ts", "rds", "ctx", "proxy", "lb",
            "bkp", "backup", "print", "prt", "prn", "wsus", "ad", "k8s", "node", "host", "ldap", "git", "jump", "wks",
            "wlc", "ap", "test", "prod", "dev", "client");
    private static final Set<String> LEADERS = Set.of("srv", "vm", "nas", "esx", "dc", "vsrv");
    private static final Set<String> INTERNAL = Set.of(
            "local", "lan", "internal", "corp", "intra", "intern", "home", "localdomain", "test", "invalid", "arpa");
    private static final Set<String> PUBLIC = Set.of(
            "com", "org", "net", "edu", "gov", "int", "io", "de", "ch", "at", "eu", "uk", "fr", "nl", "it", "es", "us",
            "ca", "info", "biz", "cloud", "app", "dev", "ai", "co", "example", "be", "dk", "se", "no", "fi", "pl",
            "li");
    private static final int MOST_LABELS = 12;
    private static final int LONGEST = 253;

    private Hosts() {}

    static void find(Spoken spoken, List<Entity> into) {
        int at = 0;
        while (at < spoken.words().size()) {
            Spoken.Word word = spoken.at(at);
            char after = spoken.charAt(word.end());
            int last = after == '.' || after == '-' ? runEnd(spoken, at) : at;
            if (last > at || Numbers.anyDigit(word.lower())) {
                findRun(spoken, at, last, into);
            }
            at = last + 1;
        }
    }

    /** The last word of what hangs together by dots and hyphens. */
    private static int runEnd(Spoken spoken, int at) {
        int last = at;
        while (linked(spoken, last)) {
            last++;
        }
        return last;
    }

    private static boolean linked(Spoken spoken, int at) {
        Spoken.Word word = spoken.at(at);
        char sign = spoken.charAt(word.end());
        return (sign == '.' || sign == '-') && spoken.at(at + 1).start() == word.end() + 1;
    }

    private static void findRun(Spoken spoken, int first, int last, List<Entity> into) {
        Spoken.Word begin = spoken.at(first);
        Spoken.Word end = spoken.at(last);
        char before = spoken.charAt(begin.start() - 1);
        char after = spoken.charAt(end.end());
        if ("@._-#\\".indexOf(before) >= 0 || after == '@' || after == '_' || after == '\\') {
            return;
        }
        if (end.end() - begin.start() > LONGEST) {
            return;
        }
        int labels = 1;
        for (int i = first; i < last; i++) {
            labels += spoken.charAt(spoken.at(i).end()) == '.' ? 1 : 0;
        }
        boolean host = labels == 1 ? isMachine(spoken, first, last) : isDomain(spoken, first, last, labels);
        if (host) {
            String name = spoken.text().substring(begin.start(), end.end());
            into.add(spoken.part("host", name.toLowerCase(Locale.ROOT), begin.start(), end.end()));
        }
    }

    private static boolean isDomain(Spoken spoken, int first, int last, int labels) {
        String top = spoken.word(last);
        if (spoken.charAt(spoken.at(last).start() - 1) != '.' || labels > MOST_LABELS) {
            return false;
        }
        if (INTERNAL.contains(top)) {
            return spoken.word(first).length() > 1;
        }
        boolean inUrl = spoken.charAt(spoken.at(first).start() - 1) == '/';
        return PUBLIC.contains(top)
                && !spoken.at(last - 1).beginsWithDigit()
                && (labels > 2 || inUrl)
                && spoken.word(first).length() > 1;
    }

    /** "srv-fs01", "fs01", "SRV-DC1", "web-03", "srv-archive". */
    private static boolean isMachine(Spoken spoken, int first, int last) {
        boolean leader = last > first && LEADERS.contains(spoken.word(first));
        boolean role = false;
        for (int i = first; i <= last; i++) {
            role |= isRole(spoken.word(i), last > first);
        }
        String end = spoken.word(last);
        int digits = trailingDigits(end);
        boolean numbered = digits >= 1 && digits <= 3;
        if (spoken.charAt(spoken.at(last).end()) == '.'
                && Numbers.digit(spoken.charAt(spoken.at(last).end() + 1))) {
            return false;
        }
        return (role && numbered && end.length() - digits <= 12)
                || (leader && digits < 4 && end.length() <= 20 && end.length() > 1);
    }

    /** A role, with its number where it is one word: "fs01", "sql1", but not "db2" or "web2". */
    private static boolean isRole(String word, boolean compound) {
        int digits = trailingDigits(word);
        String role = word.substring(0, word.length() - digits);
        if (!ROLES.contains(role) || digits > 3) {
            return false;
        }
        return compound
                || digits >= 2
                || (digits == 1 && (role.equals("dc") || role.equals("fs") || role.equals("srv")));
    }

    private static int trailingDigits(String word) {
        int at = word.length();
        while (at > 0 && Numbers.digit(word.charAt(at - 1))) {
            at--;
        }
        return word.length() - at;
    }
}
