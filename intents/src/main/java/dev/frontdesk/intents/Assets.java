package dev.frontdesk.intents;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Inventory numbers: "LT-00423", or whatever follows "asset tag" or "serial number". In capitals. */
final class Assets {
    private static final Set<String> PREFIXES =
            Set.of("lt", "pc", "nb", "ws", "prn", "mon", "ph", "srv", "ast", "lap", "dt");
    private static final Set<String> LABELS = Set.of("asset", "inventory", "serial");
    private static final Set<String> FILLERS = Set.of("tag", "number", "no", "nr", "id", "is", "code");

    private Assets() {}

    static void find(Spoken spoken, List<Entity> into) {
        if (!spoken.hasDigit()) {
            return;
        }
        for (int at = 0; at < spoken.words().size(); at++) {
            String word = spoken.word(at);
            if (PREFIXES.contains(word)) {
                findHyphened(spoken, at, into);
            } else if (LABELS.contains(word)) {
                findLabelled(spoken, at, into);
            } else if (!spoken.at(at).beginsWithDigit() && Numbers.digit(word.charAt(word.length() - 1))) {
                findWhole(spoken, at, into);
            }
        }
    }

    /** "LT-00423"; in small letters only with four digits, since "pc-100" is said of many things. */
    private static void findHyphened(Spoken spoken, int at, List<Entity> into) {
        String digits = spoken.word(at + 1);
        boolean near = spoken.gap(at).equals("-");
        int fewest = spoken.shouted(at) ? 3 : 4;
        boolean ends = !continues(spoken, spoken.at(at + 1).end());
        if (near && ends && Numbers.allDigits(digits) && digits.length() >= fewest && digits.length() <= 8) {
            into.add(spoken.entity("asset", spoken.word(at).toUpperCase(Locale.ROOT) + "-" + digits, at, at + 1));
        }
    }

    /** "LT00423". */
    private static void findWhole(Spoken spoken, int at, List<Entity> into) {
        String word = spoken.word(at);
        int digits = word.length();
        while (digits > 0 && Numbers.digit(word.charAt(digits - 1))) {
            digits--;
        }
        int count = word.length() - digits;
        if (count >= 3
                && count <= 8
                && PREFIXES.contains(word.substring(0, digits))
                && spoken.shouted(at)
                && !continues(spoken, spoken.at(at).end())) {
            into.add(spoken.entity("asset", word.toUpperCase(Locale.ROOT), at, at));
        }
    }

    private static boolean continues(Spoken spoken, int end) {
        char after = spoken.charAt(end);
        return after == '_' || ((after == '-' || after == '.') && Character.isLetterOrDigit(spoken.charAt(end + 1)));
    }

    private static void findLabelled(Spoken spoken, int at, List<Entity> into) {
        int value = at + 1;
        while (value < at + 4 && FILLERS.contains(spoken.word(value))) {
            value++;
        }
        Spoken.Word first = spoken.at(value);
        if (first.start() < 0 || first.start() - spoken.at(value - 1).end() > 3) {
            return;
        }
        int end = first.start();
        boolean digit = false;
        while (Character.isLetterOrDigit(spoken.charAt(end)) || spoken.charAt(end) == '-') {
            digit |= Numbers.digit(spoken.charAt(end));
            end++;
        }
        int length = end - first.start();
        if (digit && length >= 3 && length <= 20) {
            String value1 = spoken.text().substring(first.start(), end).toUpperCase(Locale.ROOT);
            into.add(spoken.part("asset", value1, spoken.at(at).start(), end));
        }
    }
}
