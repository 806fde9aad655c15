package dev.frontdesk.web;

import dev.frontdesk.chat.EffectId;

/** The id of a line as an element of the page has it: letters, digits, hyphens and underscores, at most 64, or a dot and a hash. */
final class Anchor {

    private static final int LONGEST = 64;

    private Anchor() {}

    static String of(String id) {
        var plain = id.length() <= LONGEST && !id.isEmpty() && id.chars().allMatch(Anchor::plain);
        return plain ? id : '.' + EffectId.hash(id);
    }

    private static boolean plain(int character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || character == '-' || character == '_');
    }
}
