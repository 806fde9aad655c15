package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.util.List;

/** What else Slack tells an app: who looked at it, and what became of its installation. */
final class Happenings {

    private final Workspace workspace;
    private final Deliveries deliveries;
    private final Views views;
    private final Faults faults;

    Happenings(Workspace workspace, Deliveries deliveries, Views views, Faults faults) {
        this.workspace = workspace;
        this.deliveries = deliveries;
        this.views = views;
        this.faults = faults;
    }

    Delivery event(JsonObject event) {
        if (!event.has("event_ts")) {
            event.addProperty("event_ts", workspace.stamps.next());
        }
        return deliveries.event(event, false);
    }

    Delivery openHome(String user, String tab) {
        var person = workspace.person(user);
        return event(Json.object(
                "type",
                "app_home_opened",
                "user",
                person.id(),
                "channel",
                person.im(),
                "tab",
                tab,
                "view",
                workspace.locked(() -> views.home(person.id()))));
    }

    /** Opens the assistant beside a channel, or beside none if it is null. */
    Posted openAssistant(String user, String beside) {
        var person = workspace.person(user);
        var ts = workspace.locked(() -> {
            var root = Json.put(
                    BotMessages.signed(),
                    "type",
                    "message",
                    "ts",
                    workspace.stamps.next(),
                    "text",
                    "New Assistant Thread",
                    "subtype",
                    "assistant_app_thread");
            workspace.channels.get(person.im()).store(root);
            return Json.text(root, "ts");
        });
        return new Posted(person.im(), ts, List.of(assistant("assistant_thread_started", person, ts, beside)));
    }

    Delivery changeContext(String user, String thread, String beside) {
        return assistant("assistant_thread_context_changed", workspace.person(user), thread, beside);
    }

    private Delivery assistant(String type, Person person, String thread, String beside) {
        var context = beside == null
                ? new JsonObject()
                : Json.object("channel_id", workspace.channel(beside).id, "team_id", Workspace.TEAM);
        return event(Json.object(
                "type",
                type,
                "assistant_thread",
                Json.object(
                        "user_id", person.id(), "context", context, "channel_id", person.im(), "thread_ts", thread)));
    }

    /** Tells of it, and refuses every call from then on. */
    Delivery revokeTokens() {
        var tokens = Json.object("oauth", Json.array(), "bot", Json.array(Workspace.BOT));
        var told = event(Json.object("type", "tokens_revoked", "tokens", tokens));
        faults.revokeTokens("token_revoked");
        return told;
    }

    Delivery uninstall() {
        var told = event(Json.object("type", "app_uninstalled"));
        faults.revokeTokens("account_inactive");
        return told;
    }

    Delivery rateLimited() {
        return deliveries.raw(Json.object(
                "token",
                "verification-token",
                "type",
                "app_rate_limited",
                "team_id",
                Workspace.TEAM,
                "minute_rate_limited",
                workspace.stamps.seconds() / 60 * 60,
                "api_app_id",
                Workspace.APP));
    }

    Delivery verifyAddress(String challenge) {
        var payload = Json.object("type", "url_verification", "challenge", challenge);
        return deliveries.once(Deliveries.EVENTS, payload, d -> {});
    }
}
