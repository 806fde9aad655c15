package dev.frontdesk.slack.receiving;

import com.google.gson.JsonObject;
import dev.frontdesk.slack.workspace.Workspace;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks at a payload before Bolt does, which answers 404 to what nobody listens to, prints what it does not know, and stumbles over what
 * is not there.
 */
final class Screening {

    /** What becomes of it. */
    enum Verdict {
        /** One of ours listens to it. */
        BOLT,
        /** The outer envelope says that events were held back. */
        LIMITED,
        /** Well-formed, and nothing to do. */
        ACKNOWLEDGE,
        /** We do not know yet who we are, so that we cannot say whether it is for us. */
        NOT_YET
    }

    private static final Set<String> INTERACTIVE =
            Set.of("block_actions", "block_suggestion", "view_submission", "view_closed", "shortcut", "message_action");

    private final Workspace workspace;
    private final Set<String> events;

    /** @param events the types that a listener waits for */
    Screening(Workspace workspace, Set<String> events) {
        this.workspace = workspace;
        this.events = events;
    }

    /** @throws Malformed when a part is missing that every such payload has */
    Verdict of(JsonObject payload) {
        var type = kind(payload);
        if (type.equals("url_verification")) {
            return Verdict.BOLT;
        }
        if (workspace.team().isEmpty()) {
            return Verdict.NOT_YET;
        }
        return switch (type) {
            case "command" -> command(payload);
            case "event_callback" -> event(payload);
            case "app_rate_limited" -> foreign(Raw.text(payload, "team_id")) ? Verdict.ACKNOWLEDGE : Verdict.LIMITED;
            default -> INTERACTIVE.contains(type) ? interactive(payload, type) : Verdict.ACKNOWLEDGE;
        };
    }

    /** The type of a payload; Slack gives commands none. */
    static String kind(JsonObject payload) {
        var type = Raw.text(payload, "command").isEmpty() ? Raw.text(payload, "type") : "command";
        if (type.isEmpty()) {
            throw new Malformed("no type");
        }
        return type;
    }

    private Verdict command(JsonObject payload) {
        Raw.id(payload, "user_id");
        Raw.id(payload, "channel_id");
        return foreign(Raw.text(payload, "team_id")) || foreignApp(payload) ? Verdict.ACKNOWLEDGE : Verdict.BOLT;
    }

    private Verdict event(JsonObject payload) {
        var event = Raw.object(payload, "event");
        var type = Raw.text(event, "type");
        if (type.isEmpty()) {
            throw new Malformed("no event");
        }
        return !events.contains(type) || !installedHere(payload) || foreignApp(payload)
                ? Verdict.ACKNOWLEDGE
                : Verdict.BOLT;
    }

    /** Of a channel shared with another firm the team is the other firm's; whom it is for stands in the authorizations. */
    private boolean installedHere(JsonObject payload) {
        var authorizations = Raw.objects(payload, "authorizations");
        return authorizations.isEmpty()
                ? !foreign(Raw.text(payload, "team_id"))
                : authorizations.stream().anyMatch(a -> !foreign(Raw.text(a, "team_id")));
    }

    private Verdict interactive(JsonObject payload, String type) {
        Raw.id(Raw.object(payload, "user"), "id");
        if (foreignApp(payload) || !known(payload)) {
            return Verdict.ACKNOWLEDGE;
        }
        return wanted(payload, type) ? Verdict.BOLT : Verdict.ACKNOWLEDGE;
    }

    /** People of another firm press our buttons in channels that we share with them. */
    private boolean known(JsonObject payload) {
        var view = Raw.object(payload, "view");
        var team = Raw.text(Raw.object(payload, "team"), "id");
        var channel = Raw.idOf(payload, "channel");
        return !foreign(team)
                || Stream.of("team_id", "app_installed_team_id")
                        .anyMatch(name -> workspace.team().equals(Raw.text(view, name)))
                || !channel.isEmpty() && workspace.channelName(channel).isPresent();
    }

    private static boolean wanted(JsonObject payload, String type) {
        var callback = Raw.text(payload, "callback_id");
        var view = Raw.object(payload, "view");
        return switch (type) {
            case "block_actions" -> Presses.known(payload);
            case "block_suggestion" -> Menus.actions().contains(Raw.text(payload, "action_id"));
            case "shortcut" -> Shortcuts.GLOBAL.containsKey(callback);
            case "message_action" -> Shortcuts.ON_MESSAGES.containsKey(callback);
            case "view_submission" ->
                Raw.text(view, "type").equals("modal")
                        && Raw.text(view, "callback_id").equals(Dialogs.FORM);
            default -> false;
        };
    }

    /** No team is named where an app is installed for a whole organisation. */
    private boolean foreign(String team) {
        return !team.isEmpty() && !team.equals(workspace.team());
    }

    private boolean foreignApp(JsonObject payload) {
        var app = Raw.text(payload, "api_app_id");
        return !app.isEmpty() && !workspace.app().isEmpty() && !app.equals(workspace.app());
    }
}
