package dev.frontdesk.chat;

import java.util.List;

/** The {@code user:password@} of a link: ftp://bob:hunter2@files.example. */
final class LinkPasswords implements SecretFinder {

    private static final String MARK = "://";

    @Override
    public void find(String text, List<Span> found) {
        for (int mark = text.indexOf(MARK); mark >= 0; mark = text.indexOf(MARK, mark + MARK.length())) {
            int start = mark + MARK.length();
            int end = Glyphs.runEnd(text, start, c -> !Glyphs.isSpace(c) && "/?#<>\"|".indexOf(c) < 0);
            int at = text.substring(start, end).lastIndexOf('@');
            int colon = text.substring(start, end).indexOf(':');
            if (colon >= 0 && at > colon + 1) {
                found.add(new Span(start, start + at, Secret.LINK_PASSWORD));
            }
        }
    }
}
