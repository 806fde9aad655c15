package dev.frontdesk.testing.slack;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** What payloads of interactions have in common. */
final class Payloads {

    private Payloads() {}

    static JsonObject interaction(String type, Person person) {
        return Json.object(
                "type",
                type,
                "team",
                Json.object("id", person.team(), "domain", person.stranger() ? "partner" : "acme"),
                "user",
                Json.object(
                        "id", person.id(),
                        "username", person.name(),
                        "name", person.name(),
                        "team_id", person.team()),
                "api_app_id",
                Workspace.APP,
                "enterprise",
                JsonNull.INSTANCE,
                "is_enterprise_install",
                false);
    }

    static JsonObject channel(Channel channel) {
        return Json.object("id", channel.id, "name", name(channel));
    }

    /** Payloads name a channel by its kind where it has no name, or none for everyone's eyes. */
    static String name(Channel channel) {
        return switch (channel.kind) {
            case PUBLIC -> channel.name;
            case PRIVATE -> "privategroup";
            case IM -> "directmessage";
            case MPIM -> channel.name;
        };
    }

    static JsonObject messageContainer(JsonObject message, Channel channel, boolean ephemeral) {
        return Json.object(
                "type",
                "message",
                "message_ts",
                Json.text(message, "ts"),
                "channel_id",
                channel.id,
                "is_ephemeral",
                ephemeral,
                "thread_ts",
                Json.text(message, "thread_ts"));
    }
}
