package dev.frontdesk.slack.api;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the workspace is paused because Slack does not take our token any more: nothing is sent, nothing is lost. */
public final class Pause {

    private static final Logger LOG = LoggerFactory.getLogger(Pause.class);

    private final List<Runnable> atEnd = new CopyOnWriteArrayList<>();
    private volatile @Nullable String reason;

    /** @param word Slack's, as {@code token_revoked} */
    public void begin(String word) {
        if (reason == null) {
            LOG.error(
                    "Slack is paused: {}. What is to be said there waits. Install the app in the workspace again, set SLACK_BOT_TOKEN to"
                            + " the new token and restart.",
                    word);
        }
        reason = word;
    }

    public void end() {
        if (reason != null) {
            reason = null;
            LOG.info("Slack takes the token again; what waited is sent within a minute.");
            atEnd.forEach(Runnable::run);
        }
    }

    public boolean on() {
        return reason != null;
    }

    /** Slack's word for it; empty while it is not paused. */
    public String reason() {
        var word = reason;
        return word == null ? "" : word;
    }

    public void afterwards(Runnable work) {
        atEnd.add(work);
    }
}
