package dev.frontdesk.intents.review;

import dev.frontdesk.intents.maxent.Example;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** An example and what remains of it without case, accents, punctuation and the value of numbers. */
record Phrase(String text, String label, String normal, List<String> words) {

    static Phrase of(Example example) {
        String normal = normal(example.text());
        return new Phrase(example.text(), example.label(), normal, List.of(normal.split(" ")));
    }

    /** Words with one space between them; a number is 0. A text without letters stays what it is. */
    private static String normal(String text) {
        StringBuilder normal = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> append(normal, c));
        String stripped = normal.toString().strip();
        return stripped.codePoints().anyMatch(Character::isLetter)
                ? stripped
                : String.join(" ", text.strip().split("\\s+"));
    }

    private static void append(StringBuilder normal, int c) {
        char last = normal.isEmpty() ? ' ' : normal.charAt(normal.length() - 1);
        if (Character.isDigit(c)) {
            if (last != '0') {
                normal.append('0');
            }
        } else if (Character.isLetter(c)) {
            normal.appendCodePoint(c);
        } else if (c != '\'' && c != '\u2019' && Character.getType(c) != Character.NON_SPACING_MARK && last != ' ') {
            normal.append(' ');
        }
    }
}
