package dev.frontdesk.web;

import dev.frontdesk.people.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A channel's or a thread's lines a piece at a time, as somebody scrolls. */
@Component
class Scroll {

    /** Lines of one piece. */
    static final int PIECE = 50;

    private final WebMessages messages;
    private final LineViews views;

    Scroll(WebMessages messages, LineViews views) {
        this.messages = messages;
        this.views = views;
    }

    /**
     * @param lines the oldest first
     * @param more further ones stand beyond, on the side asked for
     */
    record Piece(List<LineView> lines, boolean more) {

        public long first() {
            return lines.isEmpty() ? 0 : lines.getFirst().seq();
        }

        /** The anchor of the first line of others behind what was read; nothing when nothing was read yet, or everything. */
        @Nullable String firstBehind(long read) {
            // Everything in sight is new: where it begins is further up.
            var known = !more || first() <= read;
            return lines.stream()
                    .filter(line -> known && read > 0 && line.seq() > read && !line.mine())
                    .findFirst()
                    .map(LineView::anchor)
                    .orElse(null);
        }

        public long last() {
            return lines.isEmpty() ? 0 : lines.getLast().seq();
        }
    }

    Piece newest(Person reader, String channel) {
        return before(reader, channel, Long.MAX_VALUE);
    }

    Piece before(Person reader, String channel, long number) {
        var found = messages.before(channel, Threads.in(channel), reader.id(), number, PIECE + 1);
        return piece(reader, channel, found.reversed(), found.size() > PIECE, true);
    }

    Piece behind(Person reader, String channel, long number) {
        var found = messages.behind(channel, Threads.in(channel), reader.id(), number, PIECE + 1);
        return piece(reader, channel, found, found.size() > PIECE, false);
    }

    /** The newest replies before a number. */
    Piece replies(Person reader, WebMessage root, long number) {
        var found = messages.replies(root, reader.id(), number, PIECE + 1).reversed();
        var more = found.size() > PIECE;
        return new Piece(views.inThread(reader, more ? found.subList(1, found.size()) : found), more);
    }

    private Piece piece(Person reader, String channel, List<WebMessage> found, boolean more, boolean upwards) {
        var kept = !more ? found : upwards ? found.subList(1, found.size()) : found.subList(0, PIECE);
        return new Piece(views.withThreads(reader, channel, kept), more);
    }
}
