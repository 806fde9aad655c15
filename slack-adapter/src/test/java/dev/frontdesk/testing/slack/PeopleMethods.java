package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;

/** {@code users.*}, {@code usergroups.*}, {@code team.*}, {@code bots.*} */
final class PeopleMethods {

    private final Workspace workspace;
    private final Rooms rooms;

    PeopleMethods(Workspace workspace) {
        this.workspace = workspace;
        this.rooms = new Rooms(workspace);
    }

    void register(WebApi api) {
        api.on("users.info", "users:read", a -> Json.object("user", json(rooms.person(a.text("user")), a)));
        api.on("users.list", "users:read", this::list);
        api.on("users.lookupByEmail", "users:read.email", this::lookupByEmail);
        api.on("usergroups.list", "usergroups:read", this::groups);
        api.on("usergroups.users.list", "usergroups:read", this::groupMembers);
        api.on("team.info", "team:read", a -> Json.object("team", team()));
        api.on("bots.info", "users:read", this::bot);
    }

    private static JsonObject json(Person person, Args args) {
        return person.json(args.flag("include_locale"));
    }

    private JsonObject list(Args args) {
        var all = workspace.people.values().stream()
                .filter(p -> !p.stranger())
                .map(p -> json(p, args))
                .toList();
        var page = Page.of(all, args, 1000, 1000);
        return Json.object(
                "members", page.items(), "cache_ts", workspace.stamps.seconds(), "response_metadata", page.metadata());
    }

    private JsonObject lookupByEmail(Args args) {
        var email = args.needed("email", "users_not_found");
        return workspace.people.values().stream()
                .filter(p -> email.equalsIgnoreCase(p.email()) && !p.deleted())
                .findFirst()
                .map(p -> Json.object("user", json(p, args)))
                .orElseThrow(() -> new SlackError("users_not_found"));
    }

    private JsonObject groups(Args args) {
        var groups = workspace.groups.values().stream()
                .map(g -> g.json(args.flag("include_users")))
                .toList();
        return Json.object("usergroups", groups);
    }

    private JsonObject groupMembers(Args args) {
        var group = workspace.groups.get(args.text("usergroup", ""));
        if (group == null) {
            throw new SlackError("no_such_subteam");
        }
        return Json.object("users", group.members());
    }

    private static JsonObject team() {
        return Json.object(
                "id", Workspace.TEAM,
                "name", "Acme",
                "domain", "acme",
                "url", "https://acme.slack.example/",
                "email_domain", "acme.example",
                "is_verified", false);
    }

    private JsonObject bot(Args args) {
        if (!Workspace.BOT_ID.equals(args.text("bot"))) {
            throw new SlackError("bot_not_found");
        }
        return Json.object("bot", BotMessages.profile());
    }
}
