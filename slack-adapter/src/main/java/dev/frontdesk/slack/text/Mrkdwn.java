package dev.frontdesk.slack.text;

import dev.frontdesk.chat.CleanText;

/**
 * Foreign text as Slack's mrkdwn. Nothing in it can name a person, a group or a channel: the three characters that begin such a name
 * are escaped, and only addresses of web pages are made links, since blocks that Slack may not read names in get none by themselves.
 */
public final class Mrkdwn {

    /** Longer addresses stay words: a link is never cut in two. */
    private static final int LONGEST_LINK = 1_500;

    private static final String ENDS_ADDRESS = "<>\"`|\\^{}";
    private static final String AFTER_ADDRESS = ".,;:!?'*_~)]";

    private Mrkdwn() {}

    /** Without control characters and direction marks; at most about five times as long. */
    public static String escaped(String foreign) {
        var text = CleanText.clean(foreign);
        var safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int end = beginsAddress(text, i) ? addressEnd(text, i) : i;
            if (end > i) {
                safe.append('<');
                escape(text, i, end, safe);
                safe.append('>');
                i = end;
            } else {
                escape(text, i, ++i, safe);
            }
        }
        return safe.toString();
    }

    /** The same on one line, for a name among other words. */
    public static String inline(String foreign) {
        return escaped(foreign.replace('\n', ' ').replace('\r', ' '));
    }

    /** An address with other words on it; only the words when it is no address of a web page. */
    public static String link(String address, String words) {
        var label = inline(words).replace('|', '/');
        var plain = label.replace("<", "").replace(">", "");
        if (!beginsAddress(address, 0) || addressEnd(address, 0) != address.length()) {
            return plain;
        }
        var link = new StringBuilder("<");
        escape(address, 0, address.length(), link);
        return link.append('|').append(plain).append('>').toString();
    }

    private static void escape(String text, int from, int to, StringBuilder safe) {
        for (int i = from; i < to; i++) {
            switch (text.charAt(i)) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                default -> safe.append(text.charAt(i));
            }
        }
    }

    private static boolean beginsAddress(String text, int at) {
        boolean inWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        return !inWord && (text.startsWith("https://", at) || text.startsWith("http://", at));
    }

    /** Where the address that begins at {@code from} ends, or {@code from} when it is none. */
    private static int addressEnd(String text, int from) {
        int host = text.indexOf("//", from) + 2;
        int end = host;
        while (end < text.length() && isOfAddress(text.charAt(end))) {
            end++;
        }
        while (end > host && AFTER_ADDRESS.indexOf(text.charAt(end - 1)) >= 0 && !closes(text, from, end)) {
            end--;
        }
        return end == host || end - from > LONGEST_LINK ? from : end;
    }

    private static boolean isOfAddress(char c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && ENDS_ADDRESS.indexOf(c) < 0;
    }

    /** A bracket that was opened inside the address, as encyclopaedias have them. */
    private static boolean closes(String text, int from, int end) {
        int open = 0;
        for (int i = from; i < end; i++) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return text.charAt(end - 1) == ')' && open >= 0;
    }
}
