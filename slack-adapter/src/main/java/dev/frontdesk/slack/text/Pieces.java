package dev.frontdesk.slack.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts mrkdwn to Slack's limits, which count UTF-16 units after escaping: between lines or words if it can, never inside a sign. */
public final class Pieces {

    private static final int LONGEST_ENTITY = 5;
    private static final String MORE = " …";

    private Pieces() {}

    /**
     * The text in order and whole; joined again it is the same.
     *
     * @param limit of each piece; at least 10
     */
    public static List<String> of(String mrkdwn, int limit) {
        var pieces = new ArrayList<String>();
        int from = 0;
        while (mrkdwn.length() - from > limit) {
            int to = cut(mrkdwn, from, limit);
            pieces.add(mrkdwn.substring(from, to));
            from = to;
        }
        pieces.add(mrkdwn.substring(from));
        return pieces;
    }

    /** As much as fits, with a sign that there is more. */
    public static String shortened(String mrkdwn, int limit) {
        return mrkdwn.length() <= limit
                ? mrkdwn
                : of(mrkdwn, limit - MORE.length()).getFirst().stripTrailing() + MORE;
    }

    private static int cut(String text, int from, int limit) {
        int end = from + limit;
        int least = from + limit / 2;
        int line = text.lastIndexOf('\n', end - 1) + 1;
        int word = line > least ? line : afterBlank(text, least, end);
        return outsideSigns(text, from, word > least ? word : end);
    }

    private static int afterBlank(String text, int least, int end) {
        int at = end;
        while (at > least && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int outsideSigns(String text, int from, int to) {
        int cut = to;
        int entity = text.lastIndexOf('&', cut - 1);
        if (entity > from
                && cut - entity < LONGEST_ENTITY
                && text.substring(entity, cut).indexOf(';') < 0) {
            cut = entity;
        }
        int link = text.lastIndexOf('<', cut - 1);
        if (link > from && text.substring(link, cut).indexOf('>') < 0) {
            cut = link;
        }
        boolean halfCharacter = Character.isHighSurrogate(text.charAt(cut - 1));
        return halfCharacter && cut - 1 > from ? cut - 1 : cut;
    }
}
