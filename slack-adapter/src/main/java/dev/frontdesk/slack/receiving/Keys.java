package dev.frontdesk.slack.receiving;

import dev.frontdesk.slack.workspace.Workspace;

/** The natural ids of what people do in Slack: the same however often, and as whichever event, it comes. */
final class Keys {

    private final Workspace workspace;

    Keys(Workspace workspace) {
        this.workspace = workspace;
    }

    String message(String channel, String stamp) {
        return key(channel, stamp);
    }

    String edit(String channel, String stamp, String edited) {
        return key(channel, stamp, "edit", edited);
    }

    String deletion(String channel, String stamp) {
        return key(channel, stamp, "deleted");
    }

    String reaction(String channel, String stamp, String user, String name, String event) {
        return key(channel, stamp, "reaction", user, name, event);
    }

    String command(String trigger) {
        return key("command", trigger);
    }

    String press(String trigger, int action) {
        return key("press", trigger, String.valueOf(action));
    }

    String form(String view, String hash) {
        return key("form", view, hash);
    }

    private String key(String... parts) {
        return Workspace.PLATFORM + ':' + workspace.team() + ':' + String.join(":", parts);
    }
}
