package dev.frontdesk.ticket;

import dev.frontdesk.chat.Attachment;
import dev.frontdesk.conversation.Turn;
import java.time.Instant;
import java.util.List;

/**
 * Who does something to a ticket, by which message, and when. The same message twice is one act.
 *
 * @param files what came with the message
 */
public record Act(String by, String cause, Instant at, List<Attachment> files) {

    public Act {
        files = List.copyOf(files);
    }

    public Act(String by, String cause, Instant at) {
        this(by, cause, at, List.of());
    }

    public static Act of(Turn turn) {
        return new Act(turn.person().id(), turn.cause(), turn.now(), turn.attachments());
    }
}
