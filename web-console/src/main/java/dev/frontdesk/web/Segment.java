package dev.frontdesk.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a text as the page shows it.
 *
 * @param link where it leads, or null for plain words
 */
record Segment(String text, @Nullable String link) {

    private static final String HTTP = "http";
    private static final List<String> SCHEMES = List.of("https://", "http://");
    private static final String NOT_IN_LINKS = "<>\"'`{}|\\^";
    private static final String NOT_AT_THEIR_END = ".,;:!?)]";

    /** Words and the web addresses among them, in order. */
    static List<Segment> of(String text) {
        var segments = new ArrayList<Segment>();
        var from = 0;
        for (var start = next(text, 0); start >= 0; start = next(text, from)) {
            var end = end(text, start);
            if (start > from) {
                segments.add(new Segment(text.substring(from, start), null));
            }
            var link = text.substring(start, end);
            segments.add(new Segment(link, link));
            from = end;
        }
        if (from < text.length()) {
            segments.add(new Segment(text.substring(from), null));
        }
        return List.copyOf(segments);
    }

    /** Where the next address with something behind its scheme begins, or -1. */
    private static int next(String text, int from) {
        for (var at = text.indexOf(HTTP, from); at >= 0; at = text.indexOf(HTTP, at + HTTP.length())) {
            if (isLink(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isLink(String text, int at) {
        return SCHEMES.stream().anyMatch(scheme -> text.startsWith(scheme, at) && end(text, at) > at + scheme.length());
    }

    private static int end(String text, int start) {
        var end = start;
        while (end < text.length() && inLink(text.charAt(end))) {
            end++;
        }
        while (end > start && NOT_AT_THEIR_END.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean inLink(char character) {
        return character > ' ' && character < 0x7F && NOT_IN_LINKS.indexOf(character) < 0;
    }
}
