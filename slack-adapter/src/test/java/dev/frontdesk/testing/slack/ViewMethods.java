package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;

/** {@code views.*} */
final class ViewMethods {

    private final Views views;
    private final Triggers triggers;
    private final Rooms rooms;

    ViewMethods(Workspace workspace, Views views, Triggers triggers) {
        this.views = views;
        this.triggers = triggers;
        this.rooms = new Rooms(workspace);
    }

    void register(WebApi api) {
        api.on("views.open", "", a -> shown(views.open(opener(a), view(a))));
        api.on("views.push", "", a -> shown(views.push(opener(a), view(a))));
        api.on(
                "views.update",
                "",
                a -> shown(views.update(a.text("view_id"), a.text("external_id"), a.text("hash"), view(a))));
        api.on(
                "views.publish",
                "",
                a -> shown(views.publish(rooms.person(a.text("user_id")).id(), view(a), a.text("hash"))));
    }

    private String opener(Args args) {
        // The view is looked at first: a form that is refused leaves its trigger good.
        Limits.checkView(view(args), "modal");
        return triggers.exchange(args.needed("trigger_id", "invalid_arguments"));
    }

    private static JsonObject view(Args args) {
        return args.object("view", "invalid_arguments");
    }

    private static JsonObject shown(JsonObject view) {
        return Json.object("view", view.deepCopy());
    }
}
