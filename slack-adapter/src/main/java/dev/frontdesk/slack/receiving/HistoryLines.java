package dev.frontdesk.slack.receiving;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.model.Message;
import com.slack.api.util.json.GsonFactory;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.slack.backfill.MessageIntake;

/** What stands in a channel's history goes the way of what Slack delivers: as new words, or as an edit of those the desk has. */
final class HistoryLines implements MessageIntake {

    private final Gson gson = GsonFactory.createSnakeCase();
    private final MessageEvents events;
    private final Keys keys;
    private final Inbox inbox;

    HistoryLines(MessageEvents events, Keys keys, Inbox inbox) {
        this.events = events;
        this.keys = keys;
        this.inbox = inbox;
    }

    @Override
    public void accept(String channel, Message message) {
        var line = gson.toJsonTree(message).getAsJsonObject();
        line.addProperty("channel", channel);
        if (Raw.has(line, "edited") && inbox.knows(keys.message(channel, Raw.id(line, "ts")))) {
            var change = new JsonObject();
            change.addProperty("channel", channel);
            change.add("message", line);
            events.changed(change);
        } else {
            events.written(line);
        }
    }
}
