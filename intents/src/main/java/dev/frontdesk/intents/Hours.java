package dev.frontdesk.intents;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time of day from where a word stands, in minutes after midnight. An hour without more, as in "at 3", is one of the
 * working day: 1 to 6 are afternoon. Morning is 6 to 12, afternoon 12 to 18, evening 18 to 22, night 18 to 24, noon and lunch
 * 12:00, midnight the end of the day.
 */
record Hours(Spoken spoken) {
    private static final Map<String, int[]> PARTS = Map.of(
            "morning", new int[] {360, 720},
            "afternoon", new int[] {720, 1080},
            "evening", new int[] {1080, 1320},
            "night", new int[] {1080, 1440});
    private static final Set<String> BEFORE_AN_HOUR =
            Set.of("at", "by", "since", "before", "after", "until", "till", "around", "from", "between", "about");
    private static final Set<String> STANDSTILL =
            Set.of("stuck", "stops", "stopped", "hangs", "freezes", "frozen", "is", "stays");
    private static final Set<String> RATIOS = Set.of("ratio", "scale", "score", "error", "code", "port", "version");
    private static final Set<String> AFTER_AN_HOUR = Set.of(
            "nobody",
            "everybody",
            "no",
            "all",
            "today",
            "tomorrow",
            "on",
            "this",
            "for",
            "and",
            "or",
            "please",
            "pls",
            "sharp",
            "in",
            "until",
            "till",
            "to",
            "we",
            "i",
            "but",
            "when",
            "because",
            "with",
            "so",
            "he",
            "she",
            "they",
            "my",
            "the",
            "if",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "it",
            "then",
            "latest",
            "already",
            "nothing");

    /**
     * What was read.
     *
     * @param to where a part of the day ends, or equal to {@code from} for one moment
     * @param meridiem whether it says which half of the day it means
     * @param first the first word
     * @param next the word after the last one
     */
    record Span(int from, int to, boolean meridiem, int first, int next) {
        boolean moment() {
            return from == to;
        }
    }

    /** Whether a word can begin a time; asked before anything costs time. */
    static boolean begins(Spoken.Word word) {
        return word.beginsWithDigit()
                || switch (word.lower()) {
                    case "noon", "midday", "midnight", "lunch", "lunchtime", "half", "quarter", "in", "tonight" -> true;
                    case "one",
                            "two",
                            "three",
                            "four",
                            "five",
                            "six",
                            "seven",
                            "eight",
                            "nine",
                            "ten",
                            "eleven",
                            "twelve" -> true;
                    default -> false;
                };
    }

    /** A time that says that it is one. */
    @Nullable Span at(int at) {
        String word = spoken.word(at);
        Span span = switch (word) {
            case "noon", "midday", "lunchtime" -> moment(720, at, at + 1);
            case "lunch" -> BEFORE_AN_HOUR.contains(spoken.word(at - 1)) ? moment(720, at, at + 1) : null;
            case "midnight" -> moment(1440, at, at + 1);
            case "half", "quarter" -> fraction(at, word);
            case "in" -> spoken.next(at + 1).equals("the") ? part(at + 2, at) : null;
            default -> clock(at);
        };
        return span;
    }

    /** The same; a part of the day or a bare hour too, where a day stands beside it. */
    @Nullable Span beside(int at) {
        if (spoken.word(at).equals("early") || spoken.word(at).equals("late")) {
            return part(at + 1, at);
        }
        Span part = part(at, at);
        if (part == null) {
            return at(at);
        }
        int hour = spoken.next(part.next()).equals("at")
                        || spoken.next(part.next()).equals("around")
                ? part.next() + 1
                : -1;
        Span exact = hour > 0 ? at(hour) : null;
        return exact == null || !exact.moment() ? part : within(exact, part, at);
    }

    /** "morning at 9", "afternoon at 3". */
    static Span within(Span exact, Span part, int first) {
        boolean later = !exact.meridiem() && part.from() >= 720 && exact.from() < 720;
        int minutes = later ? exact.from() + 720 : exact.from();
        boolean early = part.from() < 720 && !exact.meridiem() && minutes >= 780 && minutes < 1140;
        minutes = early ? minutes - 720 : minutes;
        return new Span(minutes, minutes, true, first, exact.next());
    }

    private @Nullable Span part(int at, int first) {
        int[] part = PARTS.get(spoken.next(at));
        return part == null ? null : new Span(part[0], part[1], true, first, at + 1);
    }

    private static Span moment(int minutes, int at, int next) {
        return new Span(minutes, minutes, true, at, next);
    }

    /** "half past 3", "quarter to four". */
    private @Nullable Span fraction(int at, String word) {
        String sign = spoken.next(at + 1);
        int hour = Numbers.of(spoken.next(at + 2));
        if (hour < 1 || hour > 12 || !(sign.equals("past") || sign.equals("to"))) {
            return null;
        }
        int minutes = word.equals("half") ? 30 : sign.equals("past") ? 15 : -15;
        return minutes == 30 && sign.equals("to") ? null : finish(working(hour) * 60 + minutes, false, at, at + 3);
    }

    private @Nullable Span clock(int at) {
        Spoken.Word word = spoken.at(at);
        if (word.beginsWithDigit() && (isPart(word.start()) || RATIOS.contains(spoken.word(at - 1)))) {
            return null;
        }
        Span joined = word.beginsWithDigit() ? compact(at, word.lower()) : null;
        if (joined != null) {
            return joined;
        }
        int hour = Numbers.of(word.lower());
        if (hour < 0 || hour > 24 || word.lower().length() > 6) {
            return null;
        }
        Span colon = minutes(at, hour);
        return colon != null
                ? colon
                : Numbers.allDigits(word.lower()) && word.lower().length() > 2 ? null : hour(at, hour);
    }

    /** Of a version, a number or a price; a hyphen after a time leads to the next one. */
    private boolean isPart(int start) {
        char before = spoken.charAt(start - 1);
        char last = spoken.charAt(start - 2);
        return "._/:#$€£,".indexOf(before) >= 0 || (before == '-' && !Numbers.digit(last) && last != 'm');
    }

    /** "3pm", "15h", "15h30". */
    private @Nullable Span compact(int at, String word) {
        int digits = 0;
        while (digits < word.length() && Numbers.digit(word.charAt(digits))) {
            digits++;
        }
        if (digits > 2 || digits == word.length()) {
            return null;
        }
        int hour = Numbers.digits(word.substring(0, digits));
        String rest = word.substring(digits);
        if (rest.equals("pm") || rest.equals("am")) {
            return twelve(hour, 0, rest, at, at + 1);
        }
        boolean h = rest.length() == 3 && rest.charAt(0) == 'h' && Numbers.allDigits(rest.substring(1));
        int minute = h ? Numbers.digits(rest.substring(1)) : -1;
        return h && hour < 24 && minute < 60 ? moment(hour * 60 + minute, at, at + 1) : null;
    }

    /** "15:30", "3:30 pm", "15.30 Uhr", "at 15.30". */
    private @Nullable Span minutes(int at, int hour) {
        String sign = spoken.gap(at);
        String minutes = spoken.word(at + 1);
        boolean pm = minutes.endsWith("pm") || minutes.endsWith("am");
        String digits = pm && minutes.length() == 4 ? minutes.substring(0, 2) : minutes;
        if (!(sign.equals(":") || sign.equals(".")) || digits.length() != 2 || !Numbers.allDigits(digits)) {
            return null;
        }
        int minute = Numbers.digits(digits);
        int next = at + 2;
        String unit = spoken.next(next);
        boolean certain = sign.equals(":")
                || unit.equals("uhr")
                || unit.equals("h")
                || unit.equals("pm")
                || pm
                || spoken.word(at - 1).equals("at");
        if (spoken.gap(at + 1).equals(":") && spoken.word(next).length() == 2 && Numbers.allDigits(spoken.word(next))) {
            next++;
        }
        char after = spoken.charAt(spoken.at(next - 1).end());
        boolean goesOn = (after == ':' || after == '.')
                && Character.isLetterOrDigit(spoken.charAt(spoken.at(next - 1).end() + 1));
        if (!certain || minute > 59 || hour > 23 || goesOn || after == '%' || after == '_') {
            return null;
        }
        if (pm) {
            return twelve(hour, minute, minutes.substring(2), at, next);
        }
        return meridiem(
                hour,
                minute,
                at,
                next,
                !unit.isEmpty() || hour > 12 || spoken.word(at).length() == 2);
    }

    /** "3 pm", "3 p.m.", "10 o'clock", "15 Uhr", "at 9". */
    private @Nullable Span hour(int at, int hour) {
        String next = spoken.next(at + 1);
        if ((next.equals("o") && spoken.next(at + 2).equals("clock")) || next.equals("oclock")) {
            return hourOf(hour, at, next.equals("o") ? at + 3 : at + 2);
        }
        if (next.equals("uhr")) {
            return hour > 23 ? null : moment(hour * 60, at, at + 2);
        }
        Span twelve = spoken.gap(at).equals(" ") ? meridiem(hour, 0, at, at + 1, false) : null;
        if (twelve != null && twelve.meridiem()) {
            return twelve;
        }
        return bare(at, hour, next);
    }

    private @Nullable Span bare(int at, int hour, String next) {
        boolean said =
                BEFORE_AN_HOUR.contains(spoken.word(at - 1)) && !spoken.at(at).apart();
        boolean alone = next.isEmpty()
                || AFTER_AN_HOUR.contains(next)
                || spoken.gap(at).equals("-")
                || spoken.gap(at).equals("–");
        char after = spoken.charAt(spoken.at(at).end());
        boolean number = after == '%'
                || after == '°'
                || after == '€'
                || after == '$'
                || after == '/'
                || after == '_'
                || ((after == '.' || after == ',' || after == ':')
                        && Numbers.digit(spoken.charAt(spoken.at(at).end() + 1)));
        if (!said || !alone || number || hour > 23 || STANDSTILL.contains(spoken.word(at - 2))) {
            return null;
        }
        if (spoken.next(at + 1).equals("in") && spoken.next(at + 2).equals("the")) {
            Span part = part(at + 3, at);
            if (part != null) {
                return within(new Span(hour * 60, hour * 60, false, at, at + 4), part, at);
            }
        }
        return hourOf(hour, at, at + 1);
    }

    private @Nullable Span hourOf(int hour, int at, int next) {
        return hour < 1 || hour > 23 ? null : finish(working(hour) * 60, hour > 12, at, next);
    }

    private @Nullable Span meridiem(int hour, int minute, int at, int next, boolean certain) {
        String word = spoken.next(next);
        if (word.equals("am") || word.equals("pm")) {
            return twelve(hour, minute, word, at, next + 1);
        }
        if ((word.equals("a") || word.equals("p"))
                && spoken.gap(next).equals(".")
                && spoken.word(next + 1).equals("m")) {
            return twelve(hour, minute, word + "m", at, next + 2);
        }
        boolean unit = word.equals("uhr") || word.equals("h") || word.equals("hrs");
        int minutes = (certain ? hour : working(hour)) * 60 + minute;
        return finish(minutes, certain, at, unit ? next + 1 : next);
    }

    private static @Nullable Span twelve(int hour, int minute, String half, int at, int next) {
        if (hour < 1 || hour > 12) {
            return hour < 24 && half.equals("pm") && hour > 12 ? finish(hour * 60 + minute, true, at, next) : null;
        }
        return finish(((hour % 12) + (half.equals("pm") ? 12 : 0)) * 60 + minute, true, at, next);
    }

    private static Span finish(int minutes, boolean meridiem, int at, int next) {
        return new Span(minutes, minutes, meridiem, at, next);
    }

    private static int working(int hour) {
        return hour >= 1 && hour <= 6 ? hour + 12 : hour;
    }
}
