package dev.frontdesk.slack.sending;

/** Slack's mrkdwn as people read it: with names in place of ids. */
@FunctionalInterface
public interface MessageText {

    String of(String mrkdwn);
}
