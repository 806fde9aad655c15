package dev.frontdesk.intents;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Persons: {@code @name} always, other names when the caller knows them. */
final class Persons {
    private Persons() {}

    static void find(Spoken spoken, Map<String, String> known, List<Entity> into) {
        new Dictionary("person", known).find(spoken, into);
        String text = spoken.text();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int end = nameEnd(text, at + 1);
            // Letters before the sign make it a mail address.
            if (end > at + 1 && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))) {
                String name = text.substring(at + 1, end);
                String id = known.getOrDefault(name.toLowerCase(Locale.ROOT), name);
                into.add(new Entity("person", text.substring(at, end), id, at, end));
            }
        }
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
