package dev.frontdesk.testing.slack;

/** Lets people and the bot into channels and out of them. Called within the lock of the workspace. */
final class Memberships {

    private final Workspace workspace;
    private final Posts posts;

    Memberships(Workspace workspace, Posts posts) {
        this.workspace = workspace;
        this.posts = posts;
    }

    /** Lets someone into a channel; nothing is said of who is there already. */
    Delivery join(Channel channel, String user, String inviter) {
        if (!channel.members.add(user) || !Posts.heard(channel)) {
            return Posts.silence();
        }
        return posts.raise(
                channel,
                Json.object(
                        "type",
                        "member_joined_channel",
                        "user",
                        user,
                        "channel",
                        channel.id,
                        "channel_type",
                        channel.kind.letter,
                        "team",
                        Workspace.TEAM,
                        "inviter",
                        inviter,
                        "event_ts",
                        workspace.stamps.next()));
    }

    Delivery leave(Channel channel, String user) {
        var heard = Posts.heard(channel);
        if (!channel.members.remove(user) || !heard) {
            return Posts.silence();
        }
        return posts.raise(
                channel,
                Json.object(
                        "type",
                        "member_left_channel",
                        "user",
                        user,
                        "channel",
                        channel.id,
                        "channel_type",
                        channel.kind.letter,
                        "team",
                        Workspace.TEAM,
                        "event_ts",
                        workspace.stamps.next()));
    }
}
