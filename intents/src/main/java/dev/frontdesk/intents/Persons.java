package dev.frontdesk.intents;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Persons: {@code @name} and a platform's {@code <@U123>} always, other names when the caller knows them. */
final class Persons {
    /** First names that are words too: only with a capital. */
    private static final Set<String> WORDS = Set.of(
            "will", "mark", "may", "grant", "bill", "rose", "frank", "jack", "summer", "dawn", "faith", "hope", "grace",
            "art", "chip", "drew", "penny", "pat", "rob", "sue", "april", "june", "august", "ray", "miles", "rich",
            "sky", "joy", "ivy", "iris", "lily", "olive", "amber", "ruby", "jade", "page", "chase", "dean", "earl",
            "guy", "gene", "lance", "nick", "skip", "ward", "wade", "win", "an", "in", "so", "he", "long", "young",
            "don", "ed", "al");

    private static final int LONGEST = 200;

    private final Dictionary known;
    private final Map<String, String> ids;

    private Persons(Dictionary known, Map<String, String> ids) {
        this.known = known;
        this.ids = ids;
    }

    static Persons of(Map<String, String> nameToId) {
        Map<String, String> lower = new java.util.HashMap<>();
        nameToId.forEach((name, id) -> lower.put(name.strip().toLowerCase(Locale.ROOT), id));
        return new Persons(Dictionary.of("person", lower), Map.copyOf(lower));
    }

    void find(Spoken spoken, List<Entity> into) {
        int at = 0;
        while (at < spoken.words().size() && !ids.isEmpty()) {
            Dictionary.Match match = known.at(spoken, at);
            if (match != null && (match.count() > 1 || !WORDS.contains(spoken.word(at)) || isName(spoken, at))) {
                into.add(spoken.entity("person", match.id(), at, at + match.count() - 1));
            }
            at += match == null ? 1 : match.count();
        }
        findMentions(spoken, into);
    }

    private static boolean isName(Spoken spoken, int at) {
        return spoken.capital(at) && at > 0 && !spoken.at(at).apart();
    }

    private void findMentions(Spoken spoken, List<Entity> into) {
        String text = spoken.text();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            char before = spoken.charAt(at - 1);
            int from = at + 1 < text.length() && before == '<' && text.charAt(at + 1) == '!' ? at + 2 : at + 1;
            int end = nameEnd(text, from);
            int close = before == '<' && end > from ? mentionEnd(text, end) : -1;
            if (close > 0) {
                add(spoken, text.substring(from, end), at - 1, close, into);
            } else if (end > at + 1 && !Character.isLetterOrDigit(before) && ".-_+".indexOf(before) < 0) {
                // Letters before the sign make it a mail address.
                add(spoken, text.substring(at + 1, end), at, end, into);
            }
        }
    }

    private void add(Spoken spoken, String name, int start, int end, List<Entity> into) {
        if (end - start > LONGEST) {
            return;
        }
        String id = ids.getOrDefault(name.toLowerCase(Locale.ROOT), name);
        into.add(spoken.part("person", id, start, end));
    }

    /** Behind the bracket of {@code <@U123>} or {@code <@U123|sam>}, or -1. */
    private static int mentionEnd(String text, int end) {
        int close = end;
        if (close < text.length() && text.charAt(close) == '|') {
            int most = Math.min(text.length(), close + 100);
            while (close < most && text.charAt(close) != '>' && text.charAt(close) != '\n') {
                close++;
            }
        }
        return close < text.length() && text.charAt(close) == '>' ? close + 1 : -1;
    }

    private static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "._-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        while (end > from && ".-_".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
