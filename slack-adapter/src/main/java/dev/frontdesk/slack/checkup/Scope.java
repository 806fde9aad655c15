package dev.frontdesk.slack.checkup;

import dev.frontdesk.chat.Checkup.Finding;
import java.util.Collection;
import java.util.List;

/**
 * A permission of the bot, as it stands in the app's manifest.
 *
 * @param vital without it a main job does not work
 * @param without what does not work without it
 */
record Scope(String name, boolean vital, String without) {

    static final List<Scope> ALL = List.of(
            vital("app_mentions:read", "mentions do not arrive"),
            useful("assistant:write", "Slack's assistant pane shows no suggestions and no status"),
            vital("channels:history", "messages in public channels do not arrive"),
            vital("channels:read", "public channels are not found"),
            vital("chat:write", "nothing can be answered"),
            vital("commands", "/desk and the shortcuts do not work"),
            useful("files:read", "pictures beside a message are not shown to the techs"),
            useful("files:write", "an answer that is too long for a message cannot go as a file"),
            vital("groups:history", "messages in private channels do not arrive"),
            vital("groups:read", "private channels are not found, and nobody is a tech by being in one"),
            vital("im:history", "direct messages do not arrive"),
            useful("im:read", "a direct conversation that began while Frontdesk was away is not found"),
            vital("im:write", "nobody can be written to first"),
            useful("mpim:history", "mentions in group conversations do not arrive"),
            useful("reactions:read", "reactions do nothing"),
            useful("usergroups:read", "user groups show without their names"),
            vital("users:read", "nobody has a name, and everybody counts as a guest"),
            useful("users:read.email", "nobody is found in the people file by e-mail address"));

    private static Scope vital(String name, String without) {
        return new Scope(name, true, without);
    }

    private static Scope useful(String name, String without) {
        return new Scope(name, false, without);
    }

    static List<Finding> findings(Collection<String> granted) {
        var missing =
                ALL.stream().filter(scope -> !granted.contains(scope.name())).toList();
        return missing.isEmpty()
                ? List.of(Finding.good("The bot has all scopes."))
                : missing.stream().map(Scope::missing).toList();
    }

    private Finding missing() {
        var what = "The scope " + name + " is missing: " + without + '.';
        var advice = "Add " + name + " to the bot token's scopes under OAuth & Permissions in the app's settings at"
                + " api.slack.com/apps, then install the app in the workspace again.";
        return vital ? Finding.bad(what, advice) : Finding.poor(what, advice);
    }
}
