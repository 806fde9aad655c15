package dev.frontdesk.ticket;

import dev.frontdesk.conversation.Turn;
import java.time.Instant;

/** Who does something to a ticket, by which message, and when. The same message twice is one act. */
public record Act(String by, String cause, Instant at) {

    public static Act of(Turn turn) {
        return new Act(turn.person().id(), turn.cause(), turn.now());
    }
}
