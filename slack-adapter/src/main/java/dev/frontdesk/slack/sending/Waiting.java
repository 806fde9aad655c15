package dev.frontdesk.slack.sending;

import java.time.Duration;

/** Lets a little time pass; of a test, its own time. */
interface Waiting {

    void pass(Duration time) throws InterruptedException;
}
