package dev.frontdesk.intents;

import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A length of time, in minutes or else in days and months.
 *
 * @param next the word after it
 */
record Amounts(int minutes, int daysCount, int months, int next) {
    private static final int LONGEST = 100_000;

    /** Whether a word can begin something with a length in it; asked before anything costs time. */
    static boolean begins(Spoken.Word word) {
        return word.beginsWithDigit()
                || switch (word.lower()) {
                    case "in",
                            "within",
                            "for",
                            "a",
                            "an",
                            "half",
                            "one",
                            "two",
                            "three",
                            "four",
                            "five",
                            "six",
                            "seven",
                            "eight",
                            "nine",
                            "ten",
                            "twenty",
                            "thirty" -> true;
                    default -> false;
                };
    }

    /** "3 days", "half an hour", "an hour and a half", "a couple of weeks", or null. */
    static @Nullable Amounts read(Spoken spoken, int at) {
        String word = spoken.word(at);
        if (word.equals("half")) {
            boolean hour =
                    spoken.next(at + 1).equals("an") && spoken.next(at + 2).equals("hour");
            return hour ? new Amounts(30, 0, 0, at + 3) : null;
        }
        boolean couple = word.equals("a") && spoken.next(at + 1).equals("couple");
        int unitAt = couple ? (spoken.next(at + 2).equals("of") ? at + 3 : at + 2) : at + 1;
        int count = couple ? 2 : word.equals("a") || word.equals("an") ? 1 : Numbers.of(word);
        if (count < 1 || count > LONGEST || spoken.gap(unitAt - 1).isEmpty()) {
            return null;
        }
        if (!spoken.gap(unitAt - 1).isBlank() && !spoken.gap(unitAt - 1).equals("-")) {
            return null;
        }
        Amounts amount = of(count, spoken.next(unitAt), unitAt + 1);
        if (amount == null || amount.minutes() < 60 || !andAHalf(spoken, unitAt + 1)) {
            return amount;
        }
        return new Amounts(amount.minutes() + 30, 0, 0, unitAt + 4);
    }

    private static boolean andAHalf(Spoken spoken, int at) {
        return spoken.next(at).equals("and")
                && spoken.next(at + 1).equals("a")
                && spoken.next(at + 2).equals("half");
    }

    private static @Nullable Amounts of(int count, String unit, int next) {
        return switch (unit) {
            case "minute", "minutes", "min", "mins" -> new Amounts(count, 0, 0, next);
            case "hour", "hours", "hr", "hrs", "h" -> new Amounts(count * 60, 0, 0, next);
            case "day", "days" -> new Amounts(0, count, 0, next);
            case "week", "weeks" -> new Amounts(0, 7 * count, 0, next);
            case "month", "months" -> new Amounts(0, 0, Math.min(count, 1_200), next);
            default -> null;
        };
    }

    boolean days() {
        return minutes == 0;
    }

    ZonedDateTime from(ZonedDateTime now, int sign) {
        return days()
                ? now.plusDays((long) sign * daysCount).plusMonths((long) sign * months)
                : now.plusMinutes((long) sign * minutes);
    }

    String iso() {
        return days()
                ? Period.of(0, months, daysCount).toString()
                : Duration.ofMinutes(minutes).toString();
    }
}
