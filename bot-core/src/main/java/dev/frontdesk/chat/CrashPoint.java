package dev.frontdesk.chat;

import org.jspecify.annotations.Nullable;

/**
 * The places where a process that dies must lose nothing and do nothing twice. Inert unless the system property
 * {@code frontdesk.crash-at} names one (as {@code CP5}, or {@code CP5:3} for the third time it is passed): then the process halts
 * there as if it were killed. Only the kill test sets it.
 */
public enum CrashPoint {
    /** A message was received, not inserted. */
    CP1,
    /** It was inserted, not acknowledged. */
    CP2,
    /** The attempt was counted, nothing decided. */
    CP3,
    /** Decided, not committed. */
    CP4,
    /** Committed, not relayed. */
    CP5,
    /** The outbox has the effects, the document still has them too. */
    CP6,
    /** Relayed, the inbox row is not done. */
    CP7,
    /** An effect was claimed, not sent. */
    CP8,
    /** Sent, not marked. */
    CP9,
    /** A ticket was inserted, its conversation not committed. */
    CP10,
    /** A timer was committed, not relayed. */
    CP11,
    /** A page was sent, not marked. */
    CP12,
    /** A button was acknowledged, its claim not made. */
    CP13,
    /** In the middle of a backfill. */
    CP14;

    private static final @Nullable String AT = System.getProperty("frontdesk.crash-at");
    private static final java.util.concurrent.atomic.AtomicInteger LEFT =
            new java.util.concurrent.atomic.AtomicInteger(times());

    /** Halts the process here if it was asked for. */
    public void pass() {
        if (AT != null && name().equals(AT.split(":", -1)[0]) && LEFT.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(137);
        }
    }

    private static int times() {
        return AT == null || AT.indexOf(':') < 0 ? 1 : Integer.parseInt(AT.substring(AT.indexOf(':') + 1));
    }
}
