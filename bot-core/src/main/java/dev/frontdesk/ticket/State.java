package dev.frontdesk.ticket;

import java.util.Locale;

/** Where a ticket is in its life. */
public enum State {
    OPEN,
    IN_PROGRESS,
    WAITING,
    SNOOZED,
    RESOLVED,
    CLOSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Somebody still owes something. */
    public boolean live() {
        return this != RESOLVED && this != CLOSED;
    }
}
