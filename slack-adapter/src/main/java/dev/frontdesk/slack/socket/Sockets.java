package dev.frontdesk.slack.socket;

import java.time.Duration;

/** How the sockets to Slack are. */
public interface Sockets {

    /** How many are open and have been greeted; two when all is well. */
    int open();

    /** Since when nothing was heard on any of them; Slack calls every ten seconds. */
    Duration silence();
}
