package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;

/** What every message of the bot carries. */
final class BotMessages {

    private BotMessages() {}

    static JsonObject signed() {
        return Json.object(
                "user", Workspace.BOT,
                "bot_id", Workspace.BOT_ID,
                "app_id", Workspace.APP,
                "team", Workspace.TEAM,
                "text", "",
                "bot_profile", profile());
    }

    static JsonObject profile() {
        return Json.object(
                "id", Workspace.BOT_ID,
                "app_id", Workspace.APP,
                "user_id", Workspace.BOT,
                "name", Workspace.NAME,
                "deleted", false,
                "updated", 1_700_000_000,
                "team_id", Workspace.TEAM);
    }
}
