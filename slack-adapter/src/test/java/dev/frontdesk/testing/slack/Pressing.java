package dev.frontdesk.testing.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;

/** People press buttons and choose from menus, in messages, forms and home pages. */
final class Pressing {

    private final Workspace workspace;
    private final Deliveries deliveries;
    private final Ephemerals ephemerals;
    private final Views views;
    private final Triggers triggers;
    private final ResponseUrls urls;
    private final String base;

    Pressing(
            Workspace workspace,
            Deliveries deliveries,
            Ephemerals ephemerals,
            Views views,
            Triggers triggers,
            ResponseUrls urls,
            String base) {
        this.workspace = workspace;
        this.deliveries = deliveries;
        this.ephemerals = ephemerals;
        this.views = views;
        this.triggers = triggers;
        this.urls = urls;
        this.base = base;
    }

    /** {@code selected} is null for a button. */
    Delivery inMessage(String user, String where, String ts, String name, String selected) {
        var payload = workspace.locked(() -> {
            var person = workspace.person(user);
            var channel = workspace.channel(where);
            var message = seen(person, channel, ts);
            var ephemeral = ephemerals.find(ts) != null;
            var blocks = Json.list(message, "blocks");
            var pressed = pressed(person, blocks, name, selected, ViewState.initial(blocks));
            Json.put(
                    pressed,
                    "container",
                    Payloads.messageContainer(message, channel, ephemeral),
                    "channel",
                    Payloads.channel(channel),
                    "response_url",
                    base + urls.issue(person.id(), channel, ts));
            // Slack sends no copy of a message that one person alone sees.
            return ephemeral ? pressed : Json.put(pressed, "message", channel.shown(message, true));
        });
        return deliveries.once(Deliveries.INTERACTIVE, payload, d -> {});
    }

    private JsonObject seen(Person person, Channel channel, String ts) {
        var whisper = ephemerals.find(ts);
        if (whisper != null && whisper.user().equals(person.id())) {
            return whisper.message();
        }
        if (channel.kind != Channel.Kind.PUBLIC && !channel.members.contains(person.id())) {
            throw new IllegalArgumentException(person.name() + " is not in " + channel.name);
        }
        return workspace.message(channel, ts);
    }

    Delivery inView(String user, String viewId, String name, String selected, Map<String, ?> typed) {
        var payload = workspace.locked(() -> {
            var view = views.view(viewId).deepCopy();
            var blocks = Json.list(view, "blocks");
            var state = ViewState.filled(blocks, typed);
            var person = workspace.person(user);
            if (!person.id().equals(views.owner(viewId))) {
                throw new IllegalArgumentException("not before the eyes of " + user + ": " + viewId);
            }
            var pressed = pressed(person, blocks, name, selected, state);
            pressed.remove("state");
            view.add("state", Json.object("values", state));
            return Json.put(pressed, "container", Json.object("type", "view", "view_id", viewId), "view", view);
        });
        return deliveries.once(Deliveries.INTERACTIVE, payload, d -> {});
    }

    private JsonObject pressed(Person person, JsonArray blocks, String name, String selected, JsonObject state) {
        var found = Elements.find(blocks, name);
        var plain = found.type().equals("button") || found.answersTo(name);
        var choice = selected == null && !plain ? name : selected;
        return Json.put(
                Payloads.interaction("block_actions", person),
                "trigger_id",
                triggers.issue(person.id()),
                "state",
                Json.object("values", state),
                "actions",
                Json.array(action(found, choice)));
    }

    private JsonObject action(Elements.Placed found, String choice) {
        var element = found.element();
        var action = choice == null ? new JsonObject() : ViewState.chosen(element, choice);
        for (var name : new String[] {"type", "action_id", "text", "value", "style", "placeholder", "confirm", "url"}) {
            if (element.has(name)) {
                action.add(name, element.get(name).deepCopy());
            }
        }
        return Json.put(action, "block_id", found.blockId(), "action_ts", workspace.stamps.next());
    }

    /** Someone types into a menu whose options the app supplies; the answer holds them. */
    Delivery suggest(String user, String viewId, String where, String ts, String actionId, String typed) {
        var payload = workspace.locked(() -> {
            var person = workspace.person(user);
            var suggestion = Json.put(Payloads.interaction("block_suggestion", person), "value", typed);
            if (viewId != null) {
                var view = views.view(viewId).deepCopy();
                Json.put(suggestion, "view", view, "container", Json.object("type", "view", "view_id", viewId));
                return placed(suggestion, Json.list(view, "blocks"), actionId);
            }
            var channel = workspace.channel(where);
            var message = seen(person, channel, ts);
            Json.put(
                    suggestion,
                    "channel",
                    Payloads.channel(channel),
                    "container",
                    Payloads.messageContainer(message, channel, ephemerals.find(ts) != null));
            return placed(suggestion, Json.list(message, "blocks"), actionId);
        });
        return deliveries.once(Deliveries.INTERACTIVE, payload, d -> {});
    }

    private static JsonObject placed(JsonObject suggestion, JsonArray blocks, String actionId) {
        var found = Elements.find(blocks, actionId);
        return Json.put(suggestion, "action_id", found.actionId(), "block_id", found.blockId());
    }
}
