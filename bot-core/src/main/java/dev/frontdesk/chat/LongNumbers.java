package dev.frontdesk.chat;

import java.util.ArrayList;
import java.util.List;

/** Payment card numbers (13 to 19 digits, Luhn, a card scheme's first digits) and BitLocker recovery keys (8 × 6 digits). */
final class LongNumbers implements SecretFinder {

    private static final int RECOVERY_GROUPS = 8;

    /** Digits that stand together, or up to two separators apart from the next. */
    private record Group(int start, int end) {
        int length() {
            return end - start;
        }
    }

    @Override
    public void find(String text, List<Span> found) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (!Glyphs.isDigit(text.charAt(i))) {
                continue;
            }
            Group group = new Group(i, Glyphs.runEnd(text, i, Glyphs::isDigit));
            if (!groups.isEmpty() && !joined(text, groups.getLast(), group)) {
                findIn(text, groups, found);
                groups.clear();
            }
            groups.add(group);
            i = group.end;
        }
        findIn(text, groups, found);
    }

    private static boolean joined(String text, Group before, Group after) {
        if (after.start - before.end > 3) {
            return false;
        }
        for (int i = before.end; i < after.start; i++) {
            if (" -._*|".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static void findIn(String text, List<Group> groups, List<Span> found) {
        for (int first = 0; first < groups.size(); first++) {
            int last = recoveryKeyEnd(groups, first);
            Secret secret = last >= 0 ? Secret.RECOVERY_KEY : Secret.CARD_NUMBER;
            last = last >= 0 ? last : cardEnd(text, groups, first);
            if (last >= 0) {
                found.add(new Span(groups.get(first).start, groups.get(last).end, secret));
                first = last;
            }
        }
    }

    private static int recoveryKeyEnd(List<Group> groups, int first) {
        int last = first + RECOVERY_GROUPS - 1;
        if (last >= groups.size()) {
            return -1;
        }
        for (int i = first; i <= last; i++) {
            if (groups.get(i).length() != 6) {
                return -1;
            }
        }
        return last;
    }

    private static int cardEnd(String text, List<Group> groups, int first) {
        char before = Glyphs.at(text, groups.get(first).start - 1);
        if (before == '+' || Character.isLetter(before)) {
            return -1;
        }
        StringBuilder digits = new StringBuilder(19);
        for (int last = first; last < groups.size(); last++) {
            Group group = groups.get(last);
            if (digits.length() + group.length() > 19) {
                return -1;
            }
            digits.append(text, group.start, group.end);
            if (isCard(digits) && !Character.isLetter(Glyphs.at(text, group.end))) {
                return last;
            }
        }
        return -1;
    }

    private static boolean isCard(CharSequence digits) {
        return digits.length() >= 13 && fitsScheme(digits) && passesLuhn(digits);
    }

    /**
     * The first digits and lengths of the card schemes (ISO/IEC 7812). Without this check one in ten phone, order and device
     * numbers would pass: an IMEI (15 digits from 35, 86 or 01) always does.
     */
    private static boolean fitsScheme(CharSequence digits) {
        int length = digits.length();
        int two = Integer.parseInt(digits, 0, 2, 10);
        int four = Integer.parseInt(digits, 0, 4, 10);
        return switch (digits.charAt(0)) {
            case '2' -> length == 16 && (four <= 2204 && four >= 2200 || four >= 2221 && four <= 2720);
            case '3' ->
                length == 15
                        ? two == 34 || two == 37
                        : length == 14 ? two != 35 : length >= 16 && two != 34 && two != 37;
            case '4' -> length == 13 || length == 16 || length == 19;
            case '5' -> length == 16 || length > 16 && (two == 50 || two >= 56);
            case '6' -> length >= 16;
            default -> false;
        };
    }

    private static boolean passesLuhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
