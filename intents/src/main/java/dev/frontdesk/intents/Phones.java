package dev.frontdesk.intents;

import java.util.List;
import java.util.Set;

/**
 * Numbers to call: international (8 to 15 digits, E.164) as +41441234567, local ones with a leading zero or in the form
 * 555-123-4567 as their digits, and "extension 214" as ext-214. Digits in one run count only after a word such as "call".
 */
final class Phones {
    private static final Set<String> LABELS = Set.of(
            "call",
            "phone",
            "tel",
            "telephone",
            "mobile",
            "cell",
            "number",
            "reach",
            "whatsapp",
            "ring",
            "callback",
            "fon",
            "handy",
            "on",
            "under",
            "at",
            "me",
            "is");
    private static final Set<String> SURE =
            Set.of("call", "phone", "tel", "telephone", "mobile", "cell", "reach", "ring");
    private static final Set<String> EXTENSIONS = Set.of("ext", "extension", "extn", "dw");

    private Phones() {}

    static void find(Spoken spoken, List<Entity> into) {
        if (!spoken.hasDigit()) {
            return;
        }
        int done = 0;
        for (int at = 0; at < spoken.words().size(); at++) {
            Spoken.Word word = spoken.at(at);
            if (EXTENSIONS.contains(word.lower())) {
                findExtension(spoken, at, into);
            }
            if (word.beginsWithDigit() && word.start() >= done) {
                done = findNumber(spoken, at, into);
            }
        }
    }

    private static void findExtension(Spoken spoken, int at, List<Entity> into) {
        int value = spoken.word(at + 1).equals("number") || spoken.word(at + 1).equals("is") ? at + 2 : at + 1;
        String digits = spoken.word(value);
        boolean near = spoken.at(value).start() - spoken.at(value - 1).end() <= 2;
        if (near && Numbers.allDigits(digits) && digits.length() >= 2 && digits.length() <= 6) {
            into.add(spoken.entity("phone", "ext-" + digits, at, value));
        }
    }

    /** Reads a run of digits and what people put between them; returns where it ends. */
    private static int findNumber(Spoken spoken, int at, List<Entity> into) {
        int start = beginning(spoken, spoken.at(at).start());
        StringBuilder digits = new StringBuilder();
        StringBuilder groups = new StringBuilder();
        int end = start;
        int i = start;
        int last = 0;
        boolean dots = false;
        while (i < spoken.text().length()) {
            char c = spoken.charAt(i);
            if (Numbers.digit(c)) {
                digits.append(c);
                last++;
                end = i + 1;
            } else if (" -/.()+\u00a0".indexOf(c) >= 0 && (c != '+' || i == start) && i - end < 3) {
                dots |= c == '.';
                if (last > 0) {
                    groups.append(last).append(' ');
                    last = 0;
                }
            } else {
                break;
            }
            i++;
        }
        groups.append(last == 0 ? "" : Integer.toString(last));
        if (bounded(spoken, start, end)) {
            boolean plus = spoken.charAt(start) == '+' || spoken.charAt(start + 1) == '+';
            String shape = groups.toString().strip();
            String value = value(
                    spoken,
                    at,
                    digits.toString(),
                    shape,
                    plus,
                    dots,
                    spoken.text().substring(start, end));
            if (!value.isEmpty()) {
                into.add(spoken.part("phone", value, start, end));
            }
        }
        return end;
    }

    private static int beginning(Spoken spoken, int digit) {
        int start = digit;
        if (spoken.charAt(start - 1) == '(') {
            start--;
        }
        return spoken.charAt(start - 1) == '+' ? start - 1 : start;
    }

    private static boolean bounded(Spoken spoken, int start, int end) {
        char before = spoken.charAt(start - 1);
        char after = spoken.charAt(end);
        return !Character.isLetterOrDigit(before)
                && "#_-./:$€£,+\\".indexOf(before) < 0
                && !Character.isLetterOrDigit(after)
                && "_%€$£:".indexOf(after) < 0
                && !(after == ',' && Numbers.digit(spoken.charAt(end + 1)));
    }

    private static String value(
            Spoken spoken, int at, String digits, String groups, boolean plus, boolean dots, String text) {
        boolean abroad = plus || (digits.startsWith("00") && digits.length() > 9 && digits.charAt(2) != '0');
        if (abroad) {
            String number = plus ? digits : digits.substring(2);
            if (text.contains("(0)")) {
                number = withoutTrunkZero(number, text, plus ? 0 : 2);
            }
            boolean fits = number.length() >= 8 && number.length() <= 15 && number.charAt(0) != '0';
            return fits ? "+" + number : "";
        }
        if (dots || digits.length() < 7 || digits.length() > 12) {
            return "";
        }
        boolean american = groups.equals("3 3 4") && !digits.startsWith("0");
        boolean local = digits.charAt(0) == '0' && digits.charAt(1) != '0' && !isDay(groups);
        boolean one = groups.indexOf(' ') < 0;
        String before = spoken.word(at - 1);
        boolean labelled = LABELS.contains(before)
                && (SURE.contains(before) || SURE.contains(spoken.word(at - 2)) || SURE.contains(spoken.word(at - 3)));
        boolean short1 = groups.equals("3 4") && labelled;
        return american || short1 || (local && (!one || labelled)) || (one && labelled && digits.length() >= 7)
                ? digits
                : "";
    }

    /** "4-2-2" and "2-2-4" are how days are written. */
    private static boolean isDay(String groups) {
        return groups.startsWith("2 2 4") || groups.startsWith("4 2 2") || groups.equals("2 2 2");
    }

    /** "+49 (0)30 123456": the zero in brackets is not dialled from abroad. */
    private static String withoutTrunkZero(String number, String text, int skipped) {
        int before = -skipped;
        for (int i = 0; i < text.indexOf("(0)"); i++) {
            before += Numbers.digit(text.charAt(i)) ? 1 : 0;
        }
        return before < 0 ? number : number.substring(0, before) + number.substring(before + 1);
    }
}
