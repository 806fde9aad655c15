package dev.frontdesk.intents.wording;

import java.util.List;

/**
 * What a message asks, without its trappings.
 *
 * @param whole everything that may say what is wanted
 * @param parts the same, cut where a sentence or a further request begins; at most {@value Parts#MOST}
 */
public record Wording(String whole, List<Part> parts) {

    /** Of a longer message only the first so many code points count: nobody describes a problem in more. */
    public static final int LONGEST = 8_000;

    /**
     * A piece of a message.
     *
     * @param sentence whether it is one; else a clause of one
     * @param adds whether it begins or ends as a further request does ("also", "and", "too")
     * @param tells whether it tells what was done already ("I tried", "we restarted") and wants nothing
     */
    public record Part(String text, boolean sentence, boolean adds, boolean tells) {}

    /** Linear in the text. Never empty unless the text is blank: what cannot be cut down stays as it is. */
    public static Wording of(String text) {
        String cut = cut(text);
        String bare = Courtesies.without(Letters.body(cut));
        String wanted = Denials.without(bare);
        return new Wording(wanted, Parts.of(wanted));
    }

    /** The text itself, or its first {@value #LONGEST} code points. */
    public static String cut(String text) {
        if (text.length() <= LONGEST || text.codePointCount(0, text.length()) <= LONGEST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
