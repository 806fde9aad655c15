package dev.frontdesk.intents;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a day, or a run of days, from where a word stands. Without a today only what names its year is found. */
record Days(Spoken spoken, @Nullable LocalDate today) {
    static final Map<String, Integer> MONTHS = names(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    static final Map<String, Integer> WEEKDAYS =
            names("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /** Words of other meanings; a month only beside a number, and these days never in three letters by themselves. */
    private static final Set<String> NO_DAYS = Set.of("sun", "sat", "wed", "mon");

    private static final Map<String, Integer> OFFSETS = Map.ofEntries(
            Map.entry("today", 0),
            Map.entry("tonight", 0),
            Map.entry("tomorrow", 1),
            Map.entry("tmrw", 1),
            Map.entry("tmr", 1),
            Map.entry("tomorow", 1),
            Map.entry("tommorow", 1),
            Map.entry("tommorrow", 1),
            Map.entry("yesterday", -1));

    private static final Set<String> BEFORE_A_DAY = Set.of(
            "on", "by", "until", "till", "since", "from", "before", "after", "next", "last", "this", "to", "for");
    private static final Set<String> AFTER_A_NUMBERED_DAY = Set.of(
            "at", "and", "to", "until", "till", "in", "please", "pls", "we", "is", "but", "so", "from", "by", "or",
            "for", "because", "when", "she", "he", "they", "the", "of");

    /**
     * What was read.
     *
     * @param last the last of these days, itself included
     * @param from the first word
     * @param next the word after the last one
     */
    record Span(LocalDate first, LocalDate last, int from, int next) {
        static Span of(LocalDate day, int from, int next) {
            return new Span(day, day, from, next);
        }

        boolean one() {
            return first.equals(last);
        }
    }

    /** Whether a word can begin a day; asked before anything costs time. */
    static boolean begins(Spoken.Word word) {
        String lower = word.lower();
        return word.beginsWithDigit()
                || OFFSETS.containsKey(lower)
                || WEEKDAYS.containsKey(lower)
                || MONTHS.containsKey(lower)
                || switch (lower) {
                    case "day",
                            "next",
                            "last",
                            "this",
                            "end",
                            "beginning",
                            "start",
                            "eod",
                            "cob",
                            "eow",
                            "eom",
                            "weekend",
                            "coming" -> true;
                    default -> false;
                };
    }

    /** @param base what "Monday" and "4 March" come after */
    @Nullable Span at(int at, @Nullable LocalDate base) {
        Spoken.Word word = spoken.at(at);
        if (word.beginsWithDigit()) {
            return number(at, word.lower(), base);
        }
        Integer month = MONTHS.get(word.lower());
        if (month != null) {
            return afterMonth(at, month, base);
        }
        return today == null || base == null ? null : relative(at, word.lower(), today, base);
    }

    // --- with a number

    private @Nullable Span number(int at, String word, @Nullable LocalDate base) {
        Span iso = word.length() == 4 ? iso(at, word) : null;
        if (iso != null) {
            return iso;
        }
        int day = dayOfMonth(word);
        if (day == 0) {
            return null;
        }
        Span dotted = dotted(at, day, base);
        if (dotted != null) {
            return dotted;
        }
        int monthAt = spoken.word(at + 1).equals("of") ? at + 2 : at + 1;
        Integer month = MONTHS.get(spoken.word(monthAt));
        if (month != null && near(at, monthAt) && isMonth(monthAt)) {
            return calendarDay(day, month, monthAt + 1, at, base);
        }
        return numbered(at, day, word, base);
    }

    /** "I have 2, may I": the month stands close by, and "may" is one when no "I" follows. */
    private boolean near(int at, int monthAt) {
        char after = spoken.charAt(spoken.at(at).end());
        return spoken.joined(at + 1, monthAt) && (after == ' ' || after == '.' || after == '-') && noLine(at);
    }

    private boolean noLine(int at) {
        return spoken.gap(at).indexOf('\n') < 0;
    }

    private boolean isMonth(int at) {
        if (!spoken.word(at).equals("may") || spoken.capital(at)) {
            return true;
        }
        String next = spoken.next(at + 1);
        return !next.equals("i") && !next.equals("we") && !next.equals("be") && !next.equals("have");
    }

    private @Nullable Span calendarDay(int day, int month, int yearAt, int from, @Nullable LocalDate base) {
        int year = year(yearAt);
        LocalDate date = year > 0 ? date(year, month, day) : next(month, day, base);
        return date == null ? null : Span.of(date, from, year > 0 ? yearAt + 1 : yearAt);
    }

    private @Nullable Span iso(int at, String year) {
        if (!spoken.gap(at).equals("-") || !spoken.gap(at + 1).equals("-") || year(at) == 0) {
            return null;
        }
        String month = spoken.word(at + 1);
        String day = spoken.word(at + 2);
        boolean two = month.length() == 2 && day.length() == 2;
        LocalDate date = two ? date(year(at), Numbers.digits(month), Numbers.digits(day)) : null;
        return date == null ? null : Span.of(date, at, at + 3);
    }

    /** "15.06.2026", "15.06.", "25/12/2026". */
    private @Nullable Span dotted(int at, int day, @Nullable LocalDate base) {
        String sign = spoken.gap(at);
        String second = spoken.word(at + 1);
        if (!(sign.equals(".") || sign.equals("/")) || second.length() > 2 || !Numbers.allDigits(second)) {
            return null;
        }
        int month = Numbers.digits(second);
        int year = spoken.gap(at + 1).equals(sign) ? year(at + 2) : 0;
        if ("._-/".indexOf(spoken.charAt(spoken.at(at).start() - 1)) >= 0) {
            return null;
        }
        if (year > 0) {
            LocalDate date = sign.equals(".") || day > 12 ? date(year, month, day) : null;
            date = date == null && sign.equals("/") && month > 12 ? date(year, day, month) : date;
            return date == null ? null : Span.of(date, at, at + 3);
        }
        int end = spoken.at(at + 1).end();
        boolean whole = sign.equals(".")
                && spoken.charAt(end) == '.'
                && !Character.isLetterOrDigit(spoken.charAt(end + 1))
                && (spoken.word(at).length() == 2 && second.length() == 2 || prepared(at));
        LocalDate date = whole ? next(month, day, base) : null;
        return date == null ? null : Span.of(date, at, at + 2);
    }

    private boolean prepared(int at) {
        String before = spoken.word(at - 1);
        return BEFORE_A_DAY.contains(before) && !before.equals("to");
    }

    /** "on the 14th". */
    private @Nullable Span numbered(int at, int day, String word, @Nullable LocalDate base) {
        String after = spoken.next(at + 1);
        boolean fits = base != null
                && word.length() > 2
                && Numbers.ordinal(word) == day
                && spoken.word(at - 1).equals("the")
                && BEFORE_A_DAY.contains(spoken.word(at - 2))
                && (after.isEmpty() || AFTER_A_NUMBERED_DAY.contains(after) || OFFSETS.containsKey(after));
        if (!fits || base == null) {
            return null;
        }
        LocalDate date = date(base.getYear(), base.getMonthValue(), day);
        LocalDate month = base.withDayOfMonth(1);
        for (int i = 0; i < 3 && (date == null || date.isBefore(base)); i++) {
            month = month.plusMonths(1);
            date = date(month.getYear(), month.getMonthValue(), day);
        }
        return date == null ? null : Span.of(date, at, at + 1);
    }

    // --- with a month before it

    private @Nullable Span afterMonth(int at, int month, @Nullable LocalDate base) {
        int dayAt = spoken.word(at + 1).equals("the") ? at + 2 : at + 1;
        String word = spoken.word(dayAt);
        int day = dayOfMonth(word);
        boolean may = spoken.word(at).equals("may")
                || spoken.word(at).equals("mar")
                || spoken.word(at).equals("march");
        boolean certain = !may || spoken.capital(at) || Numbers.ordinal(word) > 0;
        if (day > 0 && certain && spoken.joined(at, dayAt) && alone(dayAt)) {
            return calendarDay(day, month, dayAt + 1, at, base);
        }
        return day == 0 ? wholeMonth(at, month, base) : null;
    }

    /** "March 3.5" and "March 4:30" name no day. */
    private boolean alone(int at) {
        char after = spoken.charAt(spoken.at(at).end());
        return !((after == '.' || after == ':')
                        && Numbers.digit(spoken.charAt(spoken.at(at).end() + 1)))
                && after != '%';
    }

    /** "in April", "since January", "until March 2027". */
    private @Nullable Span wholeMonth(int at, int month, @Nullable LocalDate base) {
        String before = spoken.word(at - 1);
        boolean since = before.equals("since");
        boolean named =
                since || before.equals("in") || before.equals("until") || before.equals("by") || before.equals("next");
        if (!named || !spoken.capital(at) || spoken.word(at).length() < 3) {
            return null;
        }
        int year = year(at + 1);
        if (year == 0 && base == null) {
            return null;
        }
        LocalDate first = date(year > 0 ? year : base == null ? 0 : base.getYear(), month, 1);
        if (first == null) {
            return null;
        }
        if (year == 0 && base != null) {
            LocalDate end = first.with(TemporalAdjusters.lastDayOfMonth());
            first = since && first.isAfter(base) ? first.minusYears(1) : first;
            first = !since && end.isBefore(base) ? first.plusYears(1) : first;
        }
        return new Span(first, first.with(TemporalAdjusters.lastDayOfMonth()), at, year > 0 ? at + 2 : at + 1);
    }

    // --- in words

    private @Nullable Span relative(int at, String word, LocalDate now, LocalDate base) {
        Integer offset = OFFSETS.get(word);
        if (offset != null) {
            return Span.of(now.plusDays(offset), at, at + 1);
        }
        if (WEEKDAYS.containsKey(word)) {
            return weekday(at, at, word, now, base);
        }
        return switch (word) {
            case "day" -> besides(at, now);
            case "next", "last", "this", "coming" -> qualified(at, word, now, base);
            case "weekend" -> spoken.word(at - 1).equals("the") ? weekend(now, at, at + 1) : null;
            case "end", "beginning", "start" -> edge(at, word, now);
            case "eod", "cob" -> Span.of(now, at, at + 1);
            case "eow" -> Span.of(now.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)), at, at + 1);
            case "eom" -> Span.of(now.with(TemporalAdjusters.lastDayOfMonth()), at, at + 1);
            default -> null;
        };
    }

    /** "day after tomorrow", "day before yesterday". */
    private @Nullable Span besides(int at, LocalDate now) {
        if (spoken.next(at + 1).equals("after") && OFFSETS.getOrDefault(spoken.next(at + 2), 0) == 1) {
            return Span.of(now.plusDays(2), at, at + 3);
        }
        boolean past =
                spoken.next(at + 1).equals("before") && spoken.next(at + 2).equals("yesterday");
        return past ? Span.of(now.minusDays(2), at, at + 3) : null;
    }

    private @Nullable Span qualified(int at, String word, LocalDate now, LocalDate base) {
        String unit = spoken.next(at + 1);
        int sign = word.equals("last") ? -1 : word.equals("this") ? 0 : 1;
        LocalDate monday =
                now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(sign);
        LocalDate month = now.withDayOfMonth(1).plusMonths(sign);
        return switch (unit) {
            case "week" -> new Span(monday, monday.plusDays(6), at, at + 2);
            case "month" -> new Span(month, month.with(TemporalAdjusters.lastDayOfMonth()), at, at + 2);
            case "year" -> {
                LocalDate year = now.withDayOfYear(1).plusYears(sign);
                yield new Span(year, year.with(TemporalAdjusters.lastDayOfYear()), at, at + 2);
            }
            case "weekend" -> weekend(sign < 0 ? now.minusWeeks(1) : now, at, at + 2);
            // Said of the days of today, whose part follows.
            case "morning", "afternoon", "evening" -> sign == 0 ? Span.of(now, at, at + 1) : null;
            case "night" -> sign < 0 ? Span.of(now.minusDays(1), at, at + 1) : null;
            default -> WEEKDAYS.containsKey(unit) ? weekday(at, at + 1, unit, now, base) : null;
        };
    }

    private static Span weekend(LocalDate now, int at, int next) {
        LocalDate sunday = now.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return new Span(sunday.minusDays(1), sunday, at, next);
    }

    /** "Monday", "next Monday", "last Friday", "since Monday", "Monday next week", "Monday 9 March". */
    private @Nullable Span weekday(int from, int at, String word, LocalDate now, LocalDate base) {
        String before = spoken.word(at - 1);
        if (NO_DAYS.contains(word) && !(BEFORE_A_DAY.contains(before) && (spoken.capital(at) || !word.equals("sun")))) {
            return null;
        }
        Span named = spoken.at(at + 1).beginsWithDigit() || MONTHS.containsKey(spoken.next(at + 1))
                ? at(at + 1, base)
                : null;
        if (named != null && named.one() && named.first().getDayOfWeek() == day(word)) {
            return new Span(named.first(), named.last(), from, named.next());
        }
        if (spoken.next(at + 2).equals("week")
                && (spoken.next(at + 1).equals("next") || spoken.next(at + 1).equals("last"))) {
            int weeks = spoken.next(at + 1).equals("next") ? 1 : -1;
            LocalDate date = now.plusWeeks(weeks).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return Span.of(date.with(TemporalAdjusters.nextOrSame(day(word))), from, at + 3);
        }
        boolean past = before.equals("last") || before.equals("since");
        LocalDate date =
                past ? now.with(TemporalAdjusters.previous(day(word))) : base.with(TemporalAdjusters.next(day(word)));
        return Span.of(date, from, at + 1);
    }

    private static DayOfWeek day(String word) {
        return DayOfWeek.of(WEEKDAYS.getOrDefault(word, 1));
    }

    /** "end of the month", "end of next week", "beginning of next month"; the end of a week is Friday. */
    private @Nullable Span edge(int at, String word, LocalDate now) {
        if (!spoken.next(at + 1).equals("of")) {
            return null;
        }
        String article = spoken.next(at + 2);
        boolean bare = article.equals("day")
                || article.equals("week")
                || article.equals("month")
                || article.equals("business");
        int unitAt = bare ? at + 2 : at + 3;
        int count = article.equals("next") ? 1 : 0;
        if (!bare && !article.equals("the") && !article.equals("this") && !article.equals("next")) {
            return null;
        }
        boolean end = word.equals("end");
        LocalDate monday =
                now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(count);
        LocalDate month = now.withDayOfMonth(1).plusMonths(count);
        LocalDate year = now.withDayOfYear(1).plusYears(count);
        LocalDate date = switch (spoken.next(unitAt)) {
            case "day", "business" -> end ? now : null;
            case "week" -> end ? monday.plusDays(4) : monday;
            case "month" -> end ? month.with(TemporalAdjusters.lastDayOfMonth()) : month;
            case "year" -> end ? year.with(TemporalAdjusters.lastDayOfYear()) : year;
            default -> null;
        };
        return date == null ? null : Span.of(date, at, unitAt + 1);
    }

    // --- parts

    private @Nullable LocalDate next(int month, int day, @Nullable LocalDate base) {
        if (base == null) {
            return null;
        }
        LocalDate thisYear = date(base.getYear(), month, day);
        return thisYear == null || thisYear.isBefore(base) ? date(base.getYear() + 1, month, day) : thisYear;
    }

    /** 1 to 31, from "4", "04" or "4th"; 0 for anything else. */
    static int dayOfMonth(String word) {
        int ordinal = Numbers.ordinal(word);
        int day = ordinal >= 0 ? ordinal : word.length() <= 2 ? Numbers.digits(word) : 0;
        return day >= 1 && day <= 31 ? day : 0;
    }

    private int year(int at) {
        String word = spoken.word(at);
        int year = word.length() == 4 ? Numbers.digits(word) : 0;
        return year >= 1900 && year < 2200 ? year : 0;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Map<String, Integer> names(String... inOrder) {
        Map<String, Integer> names = new HashMap<>();
        for (int i = 0; i < inOrder.length; i++) {
            names.put(inOrder[i], i + 1);
            names.put(inOrder[i].substring(0, 3), i + 1);
        }
        return Map.copyOf(names);
    }
}
