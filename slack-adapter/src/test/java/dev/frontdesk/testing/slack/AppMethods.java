package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;

/** {@code auth.test} and {@code apps.connections.open} */
final class AppMethods {

    private static final String URL = "https://acme.slack.example/";

    private final SocketMode socket;

    AppMethods(SocketMode socket) {
        this.socket = socket;
    }

    void register(WebApi api) {
        api.on("auth.test", "", a -> bot());
        api.onApp("auth.test (app)", a -> app());
        api.onApp("apps.connections.open", a -> Json.object("url", socket.url()));
    }

    private static JsonObject bot() {
        return Json.object(
                "url", URL,
                "team", "Acme",
                "user", Workspace.NAME,
                "team_id", Workspace.TEAM,
                "user_id", Workspace.BOT,
                "bot_id", Workspace.BOT_ID,
                "is_enterprise_install", false);
    }

    private static JsonObject app() {
        return Json.object(
                "app_name", Workspace.NAME,
                "app_id", Workspace.APP,
                "url", URL,
                "team", "Acme",
                "team_id", Workspace.TEAM);
    }
}
