package dev.frontdesk.slack.receiving;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.model.Message;
import com.slack.api.util.json.GsonFactory;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.slack.backfill.MessageIntake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what was read from a channel's history as if Slack had delivered it. */
final class PastMessages implements MessageIntake {

    private static final Logger LOG = LoggerFactory.getLogger(PastMessages.class);
    private static final Gson GSON = GsonFactory.createSnakeCase();

    private final Messages messages;
    private final MessageEvents events;
    private final Inbox inbox;
    private final Intake intake;

    PastMessages(Messages messages, MessageEvents events, Inbox inbox, Intake intake) {
        this.messages = messages;
        this.events = events;
        this.inbox = inbox;
        this.intake = intake;
    }

    @Override
    public void accept(String channel, Message message) {
        try {
            var json = GSON.toJsonTree(message).getAsJsonObject();
            messages.read(json, channel).map(m -> newest(m, json, channel)).ifPresent(intake::accept);
        } catch (Malformed e) {
            LOG.debug("A message of {} is left out: {}", channel, e.getMessage());
        }
    }

    /** What came in before its last change comes in as that change. */
    private IncomingMessage newest(IncomingMessage message, JsonObject json, String channel) {
        var edited = Raw.text(Raw.object(json, "edited"), "ts");
        return edited.isEmpty() || !inbox.knows(message.key()) ? message : events.edit(channel, json, edited);
    }
}
