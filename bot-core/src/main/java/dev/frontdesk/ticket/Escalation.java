package dev.frontdesk.ticket;

import java.time.Instant;

/** A ticket went from one team to another, with what the next one needs to go on. */
public record Escalation(String from, String to, String by, Instant at, String tried, String points) {

    /** Never the texts: this may end in a log. */
    @Override
    public String toString() {
        return "Escalation[" + from + " to " + to + ']';
    }
}
