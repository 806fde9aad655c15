package dev.frontdesk.web;

import dev.frontdesk.chat.Attachment;
import dev.frontdesk.chat.Reply.Fact;
import dev.frontdesk.chat.Trail.Progress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line as the page shows it to one person.
 *
 * @param anchor its id as an element of the page
 * @param param its id as it stands in an address
 * @param onlyYou nobody else sees it
 * @param mark how far it is, of the reader's own lines
 * @param replies of a line that can have a thread what is in it; null where there are no threads
 */
record LineView(
        String id,
        String anchor,
        String param,
        long seq,
        long changed,
        String name,
        String initial,
        int hue,
        boolean bot,
        boolean mine,
        boolean onlyYou,
        Instant at,
        @Nullable Instant edited,
        List<Segment> text,
        List<Fact> facts,
        List<FileView> files,
        List<ChoiceView> choices,
        @Nullable Progress mark,
        @Nullable RepliesView replies) {

    LineView {
        text = List.copyOf(text);
        facts = List.copyOf(facts);
        files = List.copyOf(files);
        choices = List.copyOf(choices);
    }

    /**
     * A file, which stays where it is.
     *
     * @param link where it opens, over http or https; null when it has no such address
     */
    record FileView(String name, @Nullable String link) {

        static FileView of(Attachment file) {
            return new FileView(file.name(), file.opens() ? file.url() : null);
        }
    }

    /**
     * A button.
     *
     * @param param its reference as it stands in an address
     * @param form it opens a form first
     */
    record ChoiceView(String label, String param, boolean form) {}

    /**
     * What is in a line's thread.
     *
     * @param count at most {@link Threads#COUNTED}, which stands for "or more"
     * @param fresh the reader has not seen the last one
     */
    record RepliesView(
            String anchor,
            String param,
            int count,
            @Nullable String lastName,
            @Nullable String lastText,
            @Nullable Instant lastAt,
            boolean fresh) {

        public String words() {
            return switch (count) {
                case 0 -> "Reply in thread";
                case 1 -> "1 reply";
                default ->
                    (count < Threads.COUNTED ? String.valueOf(count) : Threads.COUNTED + " or more") + " replies";
            };
        }
    }
}
