package dev.frontdesk.slack.receiving;

import com.google.gson.JsonObject;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.IncomingMessage.Kind;
import dev.frontdesk.slack.workspace.Workspace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is written, rewritten and taken back. */
final class MessageEvents {

    private final Messages messages;
    private final Workspace workspace;
    private final Keys keys;
    private final Intake intake;

    MessageEvents(Messages messages, Workspace workspace, Intake intake) {
        this.messages = messages;
        this.workspace = workspace;
        keys = new Keys(workspace);
        this.intake = intake;
    }

    void written(JsonObject event) {
        var channel = Raw.id(event, "channel");
        if (messages.spoken(event)) {
            met(event, channel);
        }
        messages.read(event, channel).ifPresent(intake::accept);
    }

    private void met(JsonObject message, String channel) {
        if (channel.startsWith("D")) {
            workspace.met(Raw.id(message, "user"), channel);
        }
    }

    /** Slack tells of a link that it unfolded, and of a first reply, in the same way as of new words. */
    void changed(JsonObject event) {
        var now = Raw.object(event, "message");
        var before = Raw.object(event, "previous_message");
        if (Raw.text(now, "subtype").equals("tombstone")) {
            removed(event, before);
        } else if (messages.spoken(now) && differs(now, before)) {
            rewritten(event, now, before);
        }
    }

    private static boolean differs(JsonObject now, JsonObject before) {
        return before.isEmpty()
                ? Raw.has(now, "edited")
                : !Messages.written(now).equals(Messages.written(before))
                        || !Files.ids(now).equals(Files.ids(before));
    }

    private void rewritten(JsonObject event, JsonObject now, JsonObject before) {
        var channel = Raw.id(event, "channel");
        if (!messages.forUs(now, channel) && !messages.mentions(before)) {
            return;
        }
        var edited = Raw.has(now, "edited") ? Raw.id(Raw.object(now, "edited"), "ts") : Raw.id(event, "ts");
        intake.accept(edit(channel, now, edited));
    }

    /** @param edited when it was rewritten, as Slack's stamp */
    IncomingMessage edit(String channel, JsonObject now, String edited) {
        return about(
                channel, now, keys.edit(channel, Raw.id(now, "ts"), Raw.checked(edited, "edited")), Kind.EDIT, edited);
    }

    void deleted(JsonObject event) {
        removed(event, Raw.object(event, "previous_message"));
    }

    private void removed(JsonObject event, JsonObject before) {
        var channel = Raw.id(event, "channel");
        if (messages.spoken(before) && messages.forUs(before, channel)) {
            var at = Raw.text(event, "event_ts");
            var key = keys.deletion(channel, Raw.id(before, "ts"));
            intake.accept(about(channel, before, key, Kind.DELETION, at.isEmpty() ? null : at));
        }
    }

    private IncomingMessage about(
            String channel, JsonObject message, String key, Kind kind, @Nullable String happened) {
        var stamp = Raw.id(message, "ts");
        var gone = kind == Kind.DELETION;
        return new IncomingMessage(
                key,
                messages.address(message, channel),
                messages.place(channel),
                stamp,
                messages.author(Raw.id(message, "user")),
                kind,
                gone ? "" : messages.text(message),
                null,
                null,
                Map.of(),
                messages.mentions(message),
                Raw.instant(happened == null ? stamp : happened),
                gone ? List.of() : Files.of(message),
                keys.message(channel, stamp),
                null);
    }
}
