package dev.frontdesk.intents;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Places in a house: "third floor", "room 204", "building B", "ground floor". */
final class Locations {
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
            Map.entry("top", "top"));

    private static final Set<String> NUMBERED =
            Set.of("room", "building", "floor", "level", "wing", "block", "desk", "office", "site", "gate");

    private Locations() {}

    static void find(Spoken spoken, List<Entity> into) {
        for (int at = 0; at < spoken.words().size(); at++) {
            String word = spoken.word(at);
            if (word.equals("floor") && at > 0 && floor(spoken.word(at - 1)) != null) {
                into.add(spoken.entity("location", "floor-" + floor(spoken.word(at - 1)), at - 1, at));
            } else if (NUMBERED.contains(word) && isMark(spoken, at + 1)) {
                String kind = word.equals("level") ? "floor" : word;
                into.add(spoken.entity("location", kind + "-" + spoken.word(at + 1), at, at + 1));
            }
        }
    }

    private static @org.jspecify.annotations.Nullable String floor(String word) {
        String named = ORDINALS.get(word);
        if (named != null || word.isEmpty() || !Character.isDigit(word.charAt(0))) {
            return named;
        }
        String digits = word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th")
                ? word.substring(0, word.length() - 2)
                : word;
        return digits.length() <= 3 && digits.chars().allMatch(c -> c >= '0' && c <= '9') ? digits : null;
    }

    /** A number such as 204 or 2b, or one capital letter. "building a" without the capital is the beginning of a sentence. */
    private static boolean isMark(Spoken spoken, int at) {
        String word = spoken.word(at);
        if (word.isEmpty() || word.length() > 5) {
            return false;
        }
        boolean capital = Character.isUpperCase(
                spoken.text().charAt(spoken.words().get(at).start()));
        return word.chars().anyMatch(Character::isDigit) || (word.length() == 1 && capital);
    }
}
