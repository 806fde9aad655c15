package dev.frontdesk.slack.receiving;

import java.io.Serial;

/** A listener of ours failed on something well-formed: no acknowledgement, so that Slack sends it again or says that it failed. */
final class NotTaken extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    NotTaken(RuntimeException why) {
        super(why);
    }
}
