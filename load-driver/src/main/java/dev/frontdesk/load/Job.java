package dev.frontdesk.load;

import org.jspecify.annotations.Nullable;

/** An open ticket that the load goes on with: one message about it at a time, so that each answer has its question. */
final class Job {

    private final String number;
    private final String thread;
    private final String requester;
    private @Nullable String assignee;
    private boolean busy;

    /** @param thread the message below which the requester is answered */
    Job(String number, String thread, String requester) {
        this.number = number;
        this.thread = thread;
        this.requester = requester;
    }

    String number() {
        return number;
    }

    String thread() {
        return thread;
    }

    String requester() {
        return requester;
    }

    @Nullable String assignee() {
        return assignee;
    }

    void assign(String tech) {
        assignee = tech;
    }

    boolean free() {
        return !busy;
    }

    void busy(boolean now) {
        busy = now;
    }
}
