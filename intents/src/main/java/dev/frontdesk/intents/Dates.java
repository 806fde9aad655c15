package dev.frontdesk.intents;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Days and times, in ISO 8601: a day 2026-03-05, a moment 2026-03-05T15:00+01:00, a time from and to with a slash between (of
 * days the last one included), a length P3D or PT2H. A day of the calendar without a year is the next one from today on; a
 * time without a day is the nearest one, after "since" the last and after "by" the next.
 */
final class Dates {
    private static final String TYPE = "date";
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx");
    private static final Set<String> FUTURE = Set.of("by", "until", "till", "before");
    private static final Set<String> TO = Set.of("to", "until", "till", "through", "and");
    private static final Set<String> BETWEEN =
            Set.of("at", "around", "between", "from", "about", "by", "before", "after");

    private final Spoken spoken;
    private final @Nullable ZonedDateTime now;
    private final @Nullable LocalDate today;
    private final Days days;
    private final Hours hours;
    private final List<Entity> into;

    private Dates(Spoken spoken, @Nullable ZonedDateTime now, List<Entity> into) {
        this.spoken = spoken;
        this.now = now;
        this.today = now == null ? null : now.toLocalDate();
        this.days = new Days(spoken, today);
        this.hours = new Hours(spoken);
        this.into = into;
    }

    static void find(Spoken spoken, @Nullable ZonedDateTime now, List<Entity> into) {
        Dates dates = new Dates(spoken, now, into);
        int at = 0;
        while (at < spoken.words().size()) {
            at = Math.max(at + 1, dates.findAt(at));
        }
    }

    /** The word after what was found here, or 0. */
    private int findAt(int at) {
        Spoken.Word word = spoken.at(at);
        int length = Amounts.begins(word) ? findAmount(at) : 0;
        if (length > 0) {
            return length;
        }
        int run = word.beginsWithDigit() || Days.MONTHS.containsKey(word.lower()) ? findRun(at) : 0;
        if (run > 0) {
            return run;
        }
        Days.Span day = Days.begins(word) ? days.at(at, today) : null;
        if (day != null) {
            return findDay(day);
        }
        return now != null && Hours.begins(word) ? findHour(at) : 0;
    }

    // --- days

    /** "4 to 6 March", "4-6 March", "March 4-6". */
    private int findRun(int at) {
        boolean month = Days.MONTHS.containsKey(spoken.word(at));
        int first = month ? at + 1 : at;
        int join = spoken.word(first + 1).isEmpty() ? -1 : join(first);
        if (join < 0 || Days.dayOfMonth(spoken.word(first)) == 0) {
            return 0;
        }
        Days.Span last = month ? null : days.at(join, today);
        if (month && Days.dayOfMonth(spoken.word(join)) > 0) {
            Days.Span begin = days.at(at, today);
            if (begin == null || !begin.one()) {
                return 0;
            }
            int day = Days.dayOfMonth(spoken.word(join));
            boolean fits =
                    day > begin.first().getDayOfMonth() && day <= begin.first().lengthOfMonth();
            return fits ? add(begin.first() + "/" + begin.first().withDayOfMonth(day), at, join + 1) : 0;
        }
        if (last == null || !last.one() || !named(join, last)) {
            return 0;
        }
        int day = Days.dayOfMonth(spoken.word(at));
        boolean fits = day < last.first().getDayOfMonth();
        return fits ? add(last.first().withDayOfMonth(day) + "/" + last.first(), at, last.next()) : 0;
    }

    /** Whether the second day of a run brings its month in letters. */
    private boolean named(int at, Days.Span day) {
        for (int i = at; i < day.next(); i++) {
            if (Days.MONTHS.containsKey(spoken.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** The word after "to" or a dash, or -1. */
    private int join(int at) {
        String gap = spoken.gap(at).strip();
        if (gap.equals("-") || gap.equals("–")) {
            return at + 1;
        }
        boolean and = !spoken.word(at + 1).equals("and")
                || spoken.word(at - 1).equals("between")
                || spoken.word(at - 2).equals("between");
        return TO.contains(spoken.next(at + 1)) && and ? at + 2 : -1;
    }

    private int findDay(Days.Span day) {
        int join = day.one() ? join(day.next() - 1) : -1;
        if (join > 0) {
            Days.Span last = days.at(join, day.first());
            if (last != null && last.one() && last.first().isAfter(day.first())) {
                return add(day.first() + "/" + last.first(), day.from(), last.next());
            }
        }
        Hours.Span hour = now != null && day.one() ? beside(day) : null;
        if (hour != null) {
            return addHours(day.first(), day.from(), hour);
        }
        String word = spoken.word(day.from());
        if (now != null && word.equals("tonight")) {
            return add(between(day.first(), 1080, 1440), day.from(), day.next());
        }
        if (word.equals("this") && day.next() == day.from() + 1) {
            return 0;
        }
        return add(day.one() ? day.first().toString() : day.first() + "/" + day.last(), day.from(), day.next());
    }

    /** A time that stands behind a day: "tomorrow afternoon", "Friday at 3". */
    private Hours.@Nullable Span beside(Days.Span day) {
        int at = day.next();
        if (!spoken.joined(at - 1, at)) {
            return null;
        }
        Hours.Span plain = hours.beside(at);
        if (plain != null) {
            return plain;
        }
        if (!BETWEEN.contains(spoken.word(at)) || !spoken.joined(at, at + 1)) {
            return run(at);
        }
        Hours.Span run = run(at + 1);
        return run == null ? hours.beside(at + 1) : run;
    }

    // --- times

    private int findHour(int at) {
        Hours.Span hour = hours.at(at);
        if (hour == null) {
            return between(at);
        }
        int join = join(hour.next() - 1);
        Hours.Span end = join > 0 ? second(join) : null;
        boolean halfRun =
                spoken.word(at - 1).equals("from") || spoken.word(at - 1).equals("between");
        if (end == null && halfRun && join > 0 && hour.next() == at + 1) {
            return 0;
        }
        int next = end == null ? hour.next() : end.next();
        Days.Span day = dayAfter(next);
        if (day != null && day.one()) {
            Hours.Span part =
                    end == null && spoken.joined(day.next() - 1, day.next()) ? hours.beside(day.next()) : null;
            if (part != null && !part.moment()) {
                return add(value(day.first(), Hours.within(hour, part, at)), at, part.next());
            }
            return end == null
                    ? add(value(day.first(), hour), at, day.next())
                    : add(value(day.first(), hour, end), at, day.next());
        }
        LocalDate date = nearest(at, hour);
        return end == null ? add(value(date, hour), at, next) : add(value(date, hour, end), at, next);
    }

    /** "2-4 pm", "9 to 11 am". */
    private int between(int at) {
        Hours.Span whole = run(at);
        if (whole == null) {
            return 0;
        }
        Days.Span day = dayAfter(whole.next());
        boolean named = day != null && day.one();
        LocalDate date = day != null && named ? day.first() : nearest(at, whole);
        return add(value(date, whole), at, day != null && named ? day.next() : whole.next());
    }

    /** Two hours, of which the first takes its half of the day from the second. */
    private Hours.@Nullable Span run(int at) {
        int hour = Numbers.digits(spoken.word(at));
        int join = hour >= 1 && hour <= 12 ? join(at) : -1;
        Hours.Span end = join > 0 ? hours.at(join) : null;
        if (end == null || !end.moment() || !end.meridiem()) {
            return null;
        }
        int later = hour % 12 * 60 + 720;
        int from = end.from() >= 720 && later < end.from() ? later : hour * 60;
        return from < end.to() ? new Hours.Span(from, end.to(), true, at, end.next()) : null;
    }

    /** The end of a time from and to, where a bare hour is enough. */
    private Hours.@Nullable Span second(int at) {
        Hours.Span clock = hours.at(at);
        if (clock != null) {
            return clock.moment() ? clock : null;
        }
        int hour = Numbers.digits(spoken.word(at));
        boolean bare = spoken.charAt(spoken.at(at).end()) != ':'
                && hour >= 1
                && hour <= 23
                && (spoken.next(at + 1).isEmpty()
                        || Days.begins(spoken.at(at + 1))
                        || spoken.next(at + 1).equals("on")
                        || spoken.next(at + 1).equals("please"));
        int minutes = (hour <= 6 ? hour + 12 : hour) * 60;
        return bare ? new Hours.Span(minutes, minutes, false, at, at + 1) : null;
    }

    private Days.@Nullable Span dayAfter(int at) {
        int begin = spoken.word(at).equals("on") ? at + 1 : at;
        boolean abbreviated =
                spoken.word(at - 1).equals("m") && spoken.gap(at - 1).equals(". ");
        boolean near = abbreviated ? spoken.joined(at, begin) : spoken.joined(at - 1, begin);
        boolean fits =
                near && Days.begins(spoken.at(begin)) && !spoken.at(begin).beginsWithDigit();
        if (!fits) {
            return null;
        }
        // "at 3 this morning" is a day whose part was said already.
        Days.Span day = days.at(begin, today);
        boolean part = day != null && spoken.word(begin).equals("this") && day.next() == begin + 1;
        return day == null || !part ? day : Days.Span.of(day.first(), begin, begin + 2);
    }

    private LocalDate nearest(int at, Hours.Span hour) {
        ZonedDateTime here = java.util.Objects.requireNonNull(now);
        LocalDate date = here.toLocalDate();
        int minutes = here.getHour() * 60 + here.getMinute();
        String before = spoken.word(at - 1);
        if (before.equals("since") || before.equals("from") && hour.from() > minutes + 720) {
            return hour.from() > minutes ? date.minusDays(1) : date;
        }
        if (FUTURE.contains(before) || spoken.word(at).equals("in")) {
            return hour.to() < minutes ? date.plusDays(1) : date;
        }
        int ahead = hour.from() - minutes;
        return ahead > 720 ? date.minusDays(1) : hour.to() - minutes < -720 ? date.plusDays(1) : date;
    }

    private int addHours(LocalDate day, int from, Hours.Span hour) {
        int join = hour.moment() ? join(hour.next() - 1) : -1;
        Hours.Span end = join > 0 ? second(join) : null;
        return end == null ? add(value(day, hour), from, hour.next()) : add(value(day, hour, end), from, end.next());
    }

    private String value(LocalDate day, Hours.Span hour) {
        return hour.moment() ? at(day, hour.from()) : between(day, hour.from(), hour.to());
    }

    private String value(LocalDate day, Hours.Span from, Hours.Span to) {
        int begin = to.meridiem() && !from.meridiem() && from.from() >= 780 && to.from() <= 720
                ? from.from() - 720
                : from.from();
        return to.from() > begin
                ? between(day, begin, to.from())
                : at(day, begin) + "/" + at(day.plusDays(1), to.from());
    }

    private String between(LocalDate day, int from, int to) {
        return at(day, from) + "/" + at(day, to);
    }

    private String at(LocalDate day, int minutes) {
        LocalDateTime time =
                LocalDateTime.of(day.plusDays(minutes / 1440), LocalTime.of(minutes % 1440 / 60, minutes % 60));
        return iso(time.atZone(java.util.Objects.requireNonNull(now).getZone()));
    }

    // --- amounts

    /** "in two hours", "within 3 days", "half an hour ago", "for three days". */
    private int findAmount(int at) {
        String word = spoken.word(at);
        boolean ahead = word.equals("in") || word.equals("within");
        boolean length = word.equals("for") && !spoken.word(at - 1).equals("room");
        Amounts amount = Amounts.read(spoken, ahead || length ? skipped(at + 1, length) : at);
        if (amount == null) {
            return 0;
        }
        boolean ago = spoken.next(amount.next()).equals("ago");
        if (length) {
            return add(amount.iso(), at, amount.next());
        }
        if (now == null || !(ahead || ago)) {
            return 0;
        }
        ZonedDateTime there = amount.from(now, ago ? -1 : 1);
        String value = amount.days() ? there.toLocalDate().toString() : iso(there);
        String begin = amount.days() ? now.toLocalDate().toString() : iso(now);
        return add(word.equals("within") ? begin + "/" + value : value, at, ago ? amount.next() + 1 : amount.next());
    }

    /** "for the last three days". */
    private int skipped(int at, boolean length) {
        int next = length && spoken.next(at).equals("the") ? at + 1 : at;
        boolean past = spoken.next(next).equals("last")
                || spoken.next(next).equals("past")
                || spoken.next(next).equals("next");
        return length && past ? next + 1 : at;
    }

    private static String iso(ZonedDateTime time) {
        return MINUTES.format(time);
    }

    private int add(String value, int from, int next) {
        into.add(spoken.entity(TYPE, value, from, next - 1));
        return next;
    }
}
