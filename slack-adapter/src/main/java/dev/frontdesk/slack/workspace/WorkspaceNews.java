package dev.frontdesk.slack.workspace;

import java.time.Instant;

/** What Slack tells about the workspace itself. Called before the acknowledgement: returns at once and looks things up later. */
public interface WorkspaceNews {

    /** Joined, left, or changed their name, standing or address. */
    void personChanged(String user);

    /** Made, renamed, archived, opened again or deleted; also one that the bot was taken into or out of. */
    void channelChanged(String channel);

    /** Somebody joined or left. */
    void membersChanged(String channel);

    /** A user group was made, renamed, or has other members. */
    void groupsChanged();

    /** @param reason Slack's word for why our token is no longer good, as {@code app_uninstalled} */
    void tokensRevoked(String reason);

    /** From then on messages may have passed us by: there was no connection, or Slack held them back. */
    void missed(Instant from);
}
