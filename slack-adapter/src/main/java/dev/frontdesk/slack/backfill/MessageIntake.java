package dev.frontdesk.slack.backfill;

import com.slack.api.model.Message;

/** Where a message that was read from the history goes: the way every message goes that Slack delivers. */
@FunctionalInterface
public interface MessageIntake {

    /**
     * Hands one message in, as new words or, if it was handed in before and changed since, as an edit. What is not for the desk is
     * left lying without an error.
     *
     * @throws dev.frontdesk.chat.Inbox.NotStored when the database did not take it
     */
    void accept(String channel, Message message);
}
