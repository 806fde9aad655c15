package dev.frontdesk.slack.receiving;

import com.google.gson.JsonObject;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.IncomingMessage.Kind;
import dev.frontdesk.slack.SlackSettings;
import dev.frontdesk.slack.workspace.Workspace;
import java.util.List;
import java.util.Map;

/** A sign that somebody sets on a message, where the sign stands for a command. */
final class Reactions {

    private final Messages messages;
    private final Workspace workspace;
    private final Keys keys;
    private final Intake intake;
    private final Map<String, String> commandByEmoji;

    Reactions(Messages messages, Workspace workspace, Intake intake, SlackSettings settings) {
        this.messages = messages;
        this.workspace = workspace;
        keys = new Keys(workspace);
        this.intake = intake;
        commandByEmoji = settings.commandByEmoji();
    }

    void added(JsonObject event) {
        var item = Raw.object(event, "item");
        var name = anyTone(Raw.text(event, "reaction"));
        var command = commandByEmoji.getOrDefault(name, "");
        var onMessage = Raw.text(item, "type").equals("message");
        if (onMessage && !command.isEmpty() && messages.person(Raw.text(event, "user"))) {
            intake.accept(reaction(event, item, name, command));
        }
    }

    /** "eyes::skin-tone-3" is still eyes. */
    private static String anyTone(String reaction) {
        int tone = reaction.indexOf("::");
        return tone < 0 ? reaction : reaction.substring(0, tone);
    }

    private IncomingMessage reaction(JsonObject event, JsonObject item, String name, String command) {
        var user = Raw.id(event, "user");
        var channel = Raw.id(item, "channel");
        var stamp = Raw.id(item, "ts");
        var happened = Raw.id(event, "event_ts");
        var there = workspace.at(channel);
        return new IncomingMessage(
                keys.reaction(channel, stamp, user, name, happened),
                there.inThread(stamp),
                messages.place(channel),
                stamp,
                messages.author(user),
                Kind.REACTION,
                command,
                null,
                null,
                Map.of(),
                false,
                Raw.instant(happened),
                List.of(),
                null,
                messages.quoted(there, stamp, Raw.text(event, "item_user")));
    }
}
