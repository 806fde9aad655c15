package dev.frontdesk.chat;

/** Learns when this process begins and ends its work on a message: for a typing indicator and marks. Never relied on, must not block. */
public interface WorkListener {

    void began(IncomingMessage message);

    /** @param progress {@link Trail.Progress#WAITING} when it failed and is tried again */
    void ended(IncomingMessage message, Trail.Progress progress);
}
