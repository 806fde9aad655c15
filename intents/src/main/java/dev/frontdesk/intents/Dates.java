package dev.frontdesk.intents;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates, as ISO dates. A day of the calendar without a year is the next one from today on. */
final class Dates {
    private static final com.google.re2j.Pattern ISO =
            com.google.re2j.Pattern.compile("\\b([0-9]{4})-([0-9]{2})-([0-9]{2})\\b");

    private static final Map<String, Integer> MONTHS = names(
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
    private static final Map<String, Integer> DAYS =
            names("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /** Words of other meanings; a month only beside a number, and a day never in three letters. */
    private static final Set<String> NO_DAYS = Set.of("sun", "sat", "wed", "mon");

    private static final Map<String, Integer> OFFSETS =
            Map.of("today", 0, "tonight", 0, "tomorrow", 1, "yesterday", -1);

    private Dates() {}

    static void find(Spoken spoken, @Nullable LocalDate today, List<Entity> into) {
        if (spoken.hasDigit()) {
            findIso(spoken, into);
        }
        for (int at = 0; at < spoken.words().size(); at++) {
            findCalendarDay(spoken, at, today, into);
            if (today != null) {
                findRelative(spoken, at, today, into);
            }
        }
    }

    private static void findIso(Spoken spoken, List<Entity> into) {
        var matcher = ISO.matcher(spoken.text());
        while (matcher.find()) {
            LocalDate date = date(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
            if (date != null) {
                into.add(new Entity("date", matcher.group(), date.toString(), matcher.start(), matcher.end()));
            }
        }
    }

    /** "4 March", "March 4th", "4th of March 2026". */
    private static void findCalendarDay(Spoken spoken, int at, @Nullable LocalDate today, List<Entity> into) {
        Integer month = MONTHS.get(spoken.word(at));
        if (month == null) {
            return;
        }
        int before = spoken.word(at - 1).equals("of") ? at - 2 : at - 1;
        int first = dayOfMonth(spoken.word(before)) > 0 ? before : at;
        int last = first < at ? at : at + 1;
        int day = dayOfMonth(spoken.word(first < at ? before : at + 1));
        int year = year(spoken.word(last + 1));
        LocalDate date = day == 0 ? null : year > 0 ? date(year, month, day) : next(month, day, today);
        if (date != null) {
            into.add(spoken.entity("date", date.toString(), first, year > 0 ? last + 1 : last));
        }
    }

    private static @Nullable LocalDate next(int month, int day, @Nullable LocalDate today) {
        if (today == null) {
            return null;
        }
        LocalDate thisYear = date(today.getYear(), month, day);
        return thisYear != null && thisYear.isBefore(today) ? date(today.getYear() + 1, month, day) : thisYear;
    }

    /** "tomorrow", "day after tomorrow", "Monday", "next Monday", "last Friday", "in 3 days", "next week". */
    private static void findRelative(Spoken spoken, int at, LocalDate today, List<Entity> into) {
        String word = spoken.word(at);
        String before = spoken.word(at - 1);
        Integer offset = OFFSETS.get(word);
        Integer day = DAYS.get(word);
        if (offset != null) {
            boolean after = before.equals("after") && spoken.word(at - 2).equals("day");
            add(spoken, today.plusDays(after ? 2 : offset), after ? at - 2 : at, at, into);
        } else if (day != null && !NO_DAYS.contains(word)) {
            boolean last = before.equals("last");
            boolean qualified = last || before.equals("next") || before.equals("this") || before.equals("on");
            DayOfWeek weekday = DayOfWeek.of(day);
            LocalDate date = today.with(last ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday));
            add(spoken, date, qualified && !before.equals("on") ? at - 1 : at, at, into);
        } else if (word.equals("week") && before.equals("next")) {
            add(spoken, today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), at - 1, at, into);
        } else if ((word.equals("days") || word.equals("weeks"))
                && spoken.word(at - 2).equals("in")) {
            int count = dayOfMonth(before);
            if (count > 0) {
                add(spoken, today.plusDays(word.equals("days") ? count : 7L * count), at - 2, at, into);
            }
        }
    }

    private static void add(Spoken spoken, LocalDate date, int first, int last, List<Entity> into) {
        into.add(spoken.entity("date", date.toString(), first, last));
    }

    /** 1 to 31, from "4", "04" or "4th"; 0 for anything else. */
    private static int dayOfMonth(String word) {
        String digits = word.replaceFirst("(?:st|nd|rd|th)$", "");
        int day = digits.length() <= 2 ? number(digits) : 0;
        return day >= 1 && day <= 31 ? day : 0;
    }

    private static int year(String word) {
        int year = word.length() == 4 ? number(word) : 0;
        return year >= 1900 && year < 2200 ? year : 0;
    }

    private static int number(String word) {
        boolean digits = !word.isEmpty() && word.length() < 9 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(word) : 0;
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
