package dev.frontdesk.slack.receiving;

import java.io.Serial;

/** Slack would not have sent this: it says what is wrong, never what was written. */
public final class Malformed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public Malformed(String what) {
        // Anyone who finds the door can cause it: without a trace it costs little.
        super(what, null, false, false);
    }
}
