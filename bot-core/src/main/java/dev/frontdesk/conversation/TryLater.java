package dev.frontdesk.conversation;

import java.time.Duration;

/**
 * What a message needs cannot be known now, and nothing was changed: it waits, and no attempt is counted. Thrown by handlers before
 * they write. After a day it is counted as any failure.
 */
public final class TryLater extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    /** @param wait how long; more than nothing */
    public TryLater(String reason, Duration wait) {
        super(reason, null, false, false);
        this.wait = wait;
    }

    Duration howLong() {
        return wait;
    }
}
