package dev.frontdesk.intents;

import java.util.List;

/** "T-12", "#12", "ticket 12", "ticket no. 12": as T-12. */
final class TicketNumbers {
    private static final int LONGEST = 9;

    private TicketNumbers() {}

    static void find(Spoken spoken, List<Entity> into) {
        if (!spoken.hasDigit()) {
            return;
        }
        for (int at = 0; at < spoken.words().size(); at++) {
            Spoken.Word word = spoken.at(at);
            if (word.beginsWithDigit()
                    && word.lower().length() <= LONGEST
                    && Numbers.allDigits(word.lower())
                    && spoken.charAt(word.end()) != '_') {
                int start = start(spoken, at, word);
                if (start >= 0) {
                    into.add(spoken.part("ticket", "T-" + Numbers.digits(word.lower()), start, word.end()));
                }
            }
        }
    }

    /** Where the name of the ticket begins, or -1. */
    private static int start(Spoken spoken, int at, Spoken.Word word) {
        Spoken.Word before = spoken.at(at - 1);
        boolean hyphen = spoken.charAt(word.start() - 1) == '-';
        if (hyphen && before.lower().equals("t") && before.end() == word.start() - 1) {
            return free(spoken.charAt(before.start() - 1)) ? before.start() : -1;
        }
        int label = label(spoken, at);
        boolean hash = spoken.charAt(word.start() - 1) == '#';
        if (label >= 0 && plain(spoken.text(), spoken.at(label).end(), word.start())) {
            return spoken.at(label).start();
        }
        return hash && free(spoken.charAt(word.start() - 2)) ? word.start() - 1 : -1;
    }

    private static int label(Spoken spoken, int at) {
        String before = spoken.word(at - 1);
        boolean filler = before.equals("no") || before.equals("nr") || before.equals("number");
        int label = filler ? at - 2 : at - 1;
        return spoken.word(label).equals("ticket") ? label : -1;
    }

    private static boolean free(char before) {
        return !Character.isLetterOrDigit(before) && "_-'#&".indexOf(before) < 0;
    }

    /** Nothing but blanks, a dot and a hash beside the filler words. */
    private static boolean plain(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c) && !Character.isWhitespace(c) && c != '.' && c != '#') {
                return false;
            }
        }
        return to > from;
    }
}
