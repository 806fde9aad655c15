package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.util.Map;

/** People type commands, call shortcuts, and send or close forms. */
final class Asking {

    private final Workspace workspace;
    private final Deliveries deliveries;
    private final Views views;
    private final Triggers triggers;
    private final ResponseUrls urls;
    private final String base;

    Asking(Workspace workspace, Deliveries deliveries, Views views, Triggers triggers, ResponseUrls urls, String base) {
        this.workspace = workspace;
        this.deliveries = deliveries;
        this.views = views;
        this.triggers = triggers;
        this.urls = urls;
        this.base = base;
    }

    Delivery slash(String user, String where, String command, String text) {
        var person = workspace.person(user);
        var channel = workspace.channel(where);
        var payload = Json.object(
                "team_id",
                person.team(),
                "team_domain",
                "acme",
                "channel_id",
                channel.id,
                "channel_name",
                Payloads.name(channel),
                "user_id",
                person.id(),
                "user_name",
                person.name(),
                "command",
                command,
                "text",
                text,
                "api_app_id",
                Workspace.APP,
                "is_enterprise_install",
                "false",
                "response_url",
                base + urls.issue(person.id(), channel, null),
                "trigger_id",
                triggers.issue(person.id()));
        return deliveries.once(
                Deliveries.COMMANDS, payload, d -> urls.answered(person.id(), channel, spoken(d.answer())));
    }

    /** An ack may carry words for the person, as JSON or as they are. */
    private static JsonObject spoken(String answer) {
        if (Json.parse(answer) instanceof JsonObject json) {
            return json;
        }
        return answer.isBlank() ? new JsonObject() : Json.object("text", answer);
    }

    Delivery shortcut(String user, String callbackId) {
        var person = workspace.person(user);
        var payload = Json.put(
                Payloads.interaction("shortcut", person),
                "callback_id",
                callbackId,
                "trigger_id",
                triggers.issue(person.id()),
                "action_ts",
                workspace.stamps.next());
        return deliveries.once(Deliveries.INTERACTIVE, payload, d -> {});
    }

    Delivery messageShortcut(String user, String callbackId, String where, String ts) {
        var payload = workspace.locked(() -> {
            var person = workspace.person(user);
            var channel = workspace.channel(where);
            return Json.put(
                    Payloads.interaction("message_action", person),
                    "callback_id",
                    callbackId,
                    "trigger_id",
                    triggers.issue(person.id()),
                    "action_ts",
                    workspace.stamps.next(),
                    "message_ts",
                    ts,
                    "channel",
                    Payloads.channel(channel),
                    "message",
                    channel.shown(workspace.message(channel, ts), true),
                    "response_url",
                    base + urls.issue(person.id(), channel, null));
        });
        return deliveries.once(Deliveries.INTERACTIVE, payload, d -> {});
    }

    Delivery submit(String user, String viewId, Map<String, ?> values) {
        var person = workspace.person(user);
        var payload = workspace.locked(() -> Json.put(
                Payloads.interaction("view_submission", person),
                "trigger_id",
                triggers.issue(person.id()),
                "view",
                filled(person, viewId, values),
                "response_urls",
                Json.array()));
        return deliveries.once(Deliveries.INTERACTIVE, payload, d -> answered(person, viewId, d));
    }

    private JsonObject filled(Person person, String viewId, Map<String, ?> values) {
        var view = views.view(viewId).deepCopy();
        if (!person.id().equals(views.owner(viewId))) {
            throw new IllegalArgumentException("not before the eyes of " + person.name() + ": " + viewId);
        }
        var blocks = Json.list(view, "blocks");
        var state = ViewState.filled(blocks, values);
        var missing = ViewState.missing(blocks, state);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Slack sends no form without " + missing);
        }
        return Json.put(view, "state", Json.object("values", state));
    }

    private void answered(Person person, String viewId, Delivery delivery) {
        if (delivery.acked()) {
            workspace.locked(() -> {
                views.answer(person.id(), viewId, delivery.answerJson());
                return null;
            });
        }
    }

    /** The app hears of it only if the form asks for that; else the delivery is settled and has no attempts. */
    Delivery close(String user, String viewId) {
        var person = workspace.person(user);
        var view = workspace.locked(() -> {
            var shown = views.view(viewId).deepCopy();
            views.pop(person.id());
            return shown;
        });
        var payload = Json.put(Payloads.interaction("view_closed", person), "view", view, "is_cleared", false);
        if (Json.flag(view, "notify_on_close")) {
            return deliveries.once(Deliveries.INTERACTIVE, payload, d -> {});
        }
        var unheard = new Delivery(Deliveries.INTERACTIVE, payload);
        unheard.settle(null);
        return unheard;
    }
}
