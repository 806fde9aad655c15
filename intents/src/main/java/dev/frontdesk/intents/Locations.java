package dev.frontdesk.intents;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Places in and of houses: "third floor", "2nd fl.", "level 3", "3.OG" (floor-3), "room 204", "R 2.14" (room-2.14), "building B",
 * "the Berlin office", "site Hamburg" (site-hamburg), "reception"; and the sites the desk knows.
 */
final class Locations {
    private static final String TYPE = "location";
    private static final Map<String, String> ORDINALS = Map.ofEntries(
            Map.entry("ground", "0"),
            Map.entry("first", "1"),
            Map.entry("second", "2"),
            Map.entry("third", "3"),
            Map.entry("fourth", "4"),
            Map.entry("fifth", "5"),
            Map.entry("sixth", "6"),
            Map.entry("seventh", "7"),
            Map.entry("eighth", "8"),
            Map.entry("ninth", "9"),
            Map.entry("tenth", "10"),
            Map.entry("eleventh", "11"),
            Map.entry("twelfth", "12"),
            Map.entry("top", "top"));

    /** What is followed by a number or a letter. */
    private static final Map<String, String> NUMBERED = Map.ofEntries(
            Map.entry("room", "room"),
            Map.entry("rm", "room"),
            Map.entry("raum", "room"),
            Map.entry("r", "room"),
            Map.entry("classroom", "room"),
            Map.entry("building", "building"),
            Map.entry("bldg", "building"),
            Map.entry("floor", "floor"),
            Map.entry("fl", "floor"),
            Map.entry("flr", "floor"),
            Map.entry("level", "floor"),
            Map.entry("lvl", "floor"),
            Map.entry("wing", "wing"),
            Map.entry("block", "block"),
            Map.entry("desk", "desk"),
            Map.entry("office", "office"),
            Map.entry("ward", "ward"),
            Map.entry("site", "site"),
            Map.entry("gate", "gate"));

    private static final Set<String> FLOORS = Set.of("floor", "fl", "flr", "storey", "story");
    private static final Set<String> SITES = Set.of("office", "branch", "site", "campus", "plant", "location", "store");
    private static final Set<String> NO_FLOOR =
            Set.of("support", "tech", "technician", "access", "ticket", "escalation");
    private static final Set<String> NO_RECEPTION = Set.of(
            "no", "bad", "poor", "weak", "good", "mobile", "phone", "signal", "cell", "better", "any", "network");

    /** Capitals before "office" that name no town. */
    private static final Set<String> NO_TOWN = Set.of(
            "the",
            "our",
            "your",
            "my",
            "an",
            "in",
            "at",
            "microsoft",
            "ms",
            "libre",
            "open",
            "head",
            "home",
            "main",
            "back",
            "front",
            "old",
            "whole",
            "entire",
            "this",
            "that",
            "i",
            "it",
            "hr",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
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
            "december",
            "post",
            "of",
            "for",
            "from",
            "and",
            "no",
            "each",
            "every",
            "any",
            "one",
            "to",
            "web",
            "intranet",
            "customer",
            "small",
            "big",
            "press",
            "on",
            "wordpress",
            "sharepoint",
            "confluence",
            "teams",
            "jira");

    private static final Set<String> VERSIONS = Set.of("365", "2010", "2013", "2016", "2019", "2021", "2024", "97");
    private static final Dictionary PLACES = Dictionary.ofResource("places.txt", TYPE);

    private Locations() {}

    static void find(Spoken spoken, Dictionary sites, List<Entity> into) {
        for (int at = 0; at < spoken.words().size(); at++) {
            String word = spoken.word(at);
            if (FLOORS.contains(word) && findFloor(spoken, at, into)) {
                continue;
            }
            String kind = NUMBERED.get(word);
            int end = kind == null ? -1 : markEnd(spoken, at, kind);
            if (kind != null && end > 0) {
                int start = spoken.at(markWord(spoken, at)).start();
                String mark = spoken.text().substring(start, end).toLowerCase(Locale.ROOT);
                into.add(spoken.part(TYPE, kind + "-" + mark, spoken.at(at).start(), end));
            } else if (word.equals("og") || word.equals("ug")) {
                findGerman(spoken, at, into);
            }
            if (SITES.contains(word)) {
                findSite(spoken, at, into);
            }
            findNamed(spoken, sites, at, into);
        }
    }

    private static void findNamed(Spoken spoken, Dictionary sites, int at, List<Entity> into) {
        Dictionary.Match match = sites.at(spoken, at);
        if (match == null) {
            match = PLACES.at(spoken, at);
        }
        if (match != null && !(spoken.word(at).equals("reception") && NO_RECEPTION.contains(spoken.word(at - 1)))) {
            into.add(spoken.entity(TYPE, match.id(), at, at + match.count() - 1));
        }
    }

    /** "third floor", "2nd fl." */
    private static boolean findFloor(Spoken spoken, int at, List<Entity> into) {
        String floor = at > 0 && spoken.joined(at - 1, at) ? floor(spoken.word(at - 1), spoken.word(at)) : null;
        if (floor == null) {
            return false;
        }
        into.add(spoken.entity(TYPE, "floor-" + floor, at - 1, at));
        return true;
    }

    private static @Nullable String floor(String word, String floor) {
        String named = ORDINALS.get(word);
        if (named != null || word.isEmpty() || !Numbers.digit(word.charAt(0))) {
            return floor.startsWith("st") ? null : named;
        }
        int ordinal = Numbers.ordinal(word);
        int number = ordinal >= 0 ? ordinal : Numbers.digits(word);
        return number >= 0 && number <= 200 && word.length() <= 5 ? Integer.toString(number) : null;
    }

    /** "3.OG", "2. UG": floors above and below the ground. */
    private static void findGerman(Spoken spoken, int at, List<Entity> into) {
        int number = Numbers.digits(spoken.word(at - 1));
        String gap = spoken.gap(at - 1);
        if (number > 0 && number < 100 && (gap.equals(".") || gap.equals(". ") || gap.equals(" "))) {
            into.add(spoken.entity(TYPE, "floor-" + (spoken.word(at).equals("ug") ? "-" : "") + number, at - 1, at));
        }
    }

    /** The word that is the number or letter: the next, or the one after "no." */
    private static int markWord(Spoken spoken, int at) {
        String next = spoken.word(at + 1);
        boolean letter = next.equals("r")
                && spoken.at(at + 2).beginsWithDigit()
                && spoken.gap(at + 1).equals(" ");
        boolean filler = next.equals("no") || next.equals("nr") || next.equals("number") || letter;
        return filler ? at + 2 : at + 1;
    }

    /** Where a mark ends such as 204, 2b, 2.14, A-12 or one capital letter; -1 if there is none. */
    private static int markEnd(Spoken spoken, int at, String kind) {
        int mark = markWord(spoken, at);
        String word = spoken.word(mark);
        if (word.isEmpty() || word.length() > 5 || !close(spoken, at, mark)) {
            return -1;
        }
        boolean number = Numbers.anyDigit(word);
        boolean letter = word.length() == 1 && spoken.capital(mark) && !word.equals("i");
        if (!number && !letter) {
            return -1;
        }
        return isOther(spoken, at, mark, kind) ? -1 : withFraction(spoken, mark);
    }

    private static boolean close(Spoken spoken, int at, int mark) {
        int from = spoken.at(mark - 1).end();
        int to = spoken.at(mark).start();
        for (int i = from; i < to; i++) {
            if (" .#-:".indexOf(spoken.charAt(i)) < 0) {
                return false;
            }
        }
        // "the second floor. 3 people": a sentence has ended, unless the word is an abbreviation.
        boolean abbreviated =
                spoken.word(mark - 1).length() <= 4 && !spoken.word(mark - 1).equals("room");
        return to > from && to - from <= 2 && (abbreviated || spoken.charAt(from) != '.');
    }

    private static boolean isOther(Spoken spoken, int at, int mark, String kind) {
        String word = spoken.word(at);
        String value = spoken.word(mark);
        String after = spoken.next(mark + 1);
        return switch (word) {
            case "office" -> VERSIONS.contains(value);
            case "level", "lvl" ->
                NO_FLOOR.contains(after) || spoken.charAt(spoken.at(mark).end()) == '%';
            // "R 2.14" is a room; "R 4" is a language, or a beginning.
            case "r" ->
                !spoken.capital(at) || !fraction(spoken, mark) && value.length() < 3 || !Numbers.allDigits(value);
            case "fl", "ward", "gate", "block", "desk" ->
                !Numbers.anyDigit(value) && !(word.equals("block") && spoken.capital(mark));
            default ->
                !kind.equals("building")
                        && !kind.equals("wing")
                        && !Numbers.anyDigit(value)
                        && isWord(after)
                        && spoken.shouted(mark)
                        && value.equals("a");
        };
    }

    private static boolean isWord(String after) {
        return !after.isEmpty();
    }

    private static boolean fraction(Spoken spoken, int mark) {
        return spoken.charAt(spoken.at(mark).end()) == '.'
                && spoken.at(mark + 1).start() == spoken.at(mark).end() + 1
                && Numbers.digit(spoken.word(mark + 1).charAt(0));
    }

    /** With what hangs on it: 2.14, 3-12, 1.4.2b. */
    private static int withFraction(Spoken spoken, int mark) {
        int last = mark;
        while (last < mark + 3
                && ".-/".indexOf(spoken.charAt(spoken.at(last).end())) >= 0
                && spoken.at(last + 1).start() == spoken.at(last).end() + 1
                && Numbers.digit(spoken.word(last + 1).charAt(0))
                && spoken.word(last + 1).length() <= 4) {
            last++;
        }
        return spoken.at(last).end();
    }

    /** "the Berlin office", "our New York branch", "site Hamburg", "the office in Berlin". */
    private static void findSite(Spoken spoken, int at, List<Entity> into) {
        if (spoken.capital(at) && !spoken.word(at).equals("site")) {
            return;
        }
        int first = at;
        while (first > at - 2 && spoken.joined(first - 1, first) && isTown(spoken, first - 1)) {
            first--;
        }
        String article = spoken.word(first - 1);
        boolean article1 = article.equals("the")
                || article.equals("our")
                || article.equals("your")
                || article.equals("in")
                || article.equals("from")
                || article.equals("at");
        if (first < at && article1) {
            into.add(spoken.entity(TYPE, site(spoken, first, at - 1), first, at));
            return;
        }
        int town = spoken.word(at + 1).equals("in") ? at + 2 : at + 1;
        boolean named = spoken.word(at).equals("site") || town == at + 2;
        if (named && spoken.joined(at, town) && isTown(spoken, town)) {
            int last = spoken.joined(town, town + 1) && isTown(spoken, town + 1) ? town + 1 : town;
            into.add(spoken.entity(TYPE, site(spoken, town, last), at, last));
        }
    }

    private static boolean isTown(Spoken spoken, int at) {
        String word = spoken.word(at);
        return spoken.capital(at)
                && word.length() > 2
                && !NO_TOWN.contains(word)
                && !(word.length() == 3 && spoken.shouted(at))
                && !Numbers.anyDigit(word);
    }

    private static String site(Spoken spoken, int first, int last) {
        return "site-" + spoken.word(first) + (last > first ? "-" + spoken.word(last) : "");
    }
}
