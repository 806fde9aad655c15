package dev.frontdesk.intents;

import java.util.Map;

/** Whole numbers in digits and in words. */
final class Numbers {
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40));

    private Numbers() {}

    /** 0 to 999,999,999, or -1 for what is no number in digits. */
    static int digits(String word) {
        return allDigits(word) && word.length() <= 9 ? Integer.parseInt(word) : -1;
    }

    /** The same; the commonest numbers in words too. */
    static int of(String word) {
        return word.isEmpty() ? -1 : allDigits(word) ? digits(word) : WORDS.getOrDefault(word, -1);
    }

    static boolean allDigits(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!digit(word.charAt(i))) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    static boolean anyDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (digit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean hex(char c) {
        return digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    static boolean allHex(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!hex(word.charAt(i))) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    /** The number before "st", "nd", "rd" or "th", or -1. */
    static int ordinal(String word) {
        int cut = word.length() - 2;
        if (cut < 1 || cut > 3 || !digit(word.charAt(0))) {
            return -1;
        }
        String ending = word.substring(cut);
        boolean fits = ending.equals("st") || ending.equals("nd") || ending.equals("rd") || ending.equals("th");
        return fits ? digits(word.substring(0, cut)) : -1;
    }
}
