package dev.frontdesk.ticket;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a ticket is in its life. */
public enum State {
    OPEN,
    IN_PROGRESS,
    WAITING,
    SNOOZED,
    RESOLVED,
    CLOSED;

    static final Set<State> NOT_CLOSED = EnumSet.complementOf(EnumSet.of(CLOSED));
    static final Set<State> LIVE = EnumSet.complementOf(EnumSet.of(RESOLVED, CLOSED));

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Somebody still owes something. */
    public boolean live() {
        return this != RESOLVED && this != CLOSED;
    }
}
