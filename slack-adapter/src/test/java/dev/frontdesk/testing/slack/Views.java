package dev.frontdesk.testing.slack;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The modals and home pages that people have before them. Called within the lock of the workspace. */
final class Views {

    private static final int STACK = 3;

    private final Stamps stamps;
    private final Posts posts;
    private final Map<String, JsonObject> all = new LinkedHashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, List<String>> stacks = new HashMap<>();
    private final Map<String, String> homes = new HashMap<>();

    Views(Stamps stamps, Posts posts) {
        this.stamps = stamps;
        this.posts = posts;
    }

    /** The modals that are open, the upper ones last; those of all people if none is named. */
    List<JsonObject> open(String user) {
        return stacks.entrySet().stream()
                .filter(e -> user == null || e.getKey().equals(user))
                .flatMap(e -> e.getValue().stream())
                .map(all::get)
                .toList();
    }

    JsonObject home(String user) {
        var id = homes.get(user);
        return id == null ? null : all.get(id);
    }

    /** The view, which must be before someone's eyes. */
    JsonObject view(String id) {
        var view = all.get(id);
        if (view == null) {
            throw new IllegalArgumentException("no view " + id + ", only " + all.keySet());
        }
        return view;
    }

    JsonObject open(String user, JsonObject view) {
        close(user);
        return push(user, view);
    }

    JsonObject push(String user, JsonObject view) {
        Limits.checkView(view, "modal");
        var stack = stacks.computeIfAbsent(user, u -> new ArrayList<>());
        if (stack.size() >= STACK) {
            throw new SlackError("push_limit_reached");
        }
        var id = stamps.id("V");
        var root = stack.isEmpty() ? id : stack.getFirst();
        var previous = stack.isEmpty() ? null : stack.getLast();
        stack.add(id);
        return keep(id, user, view, root, previous);
    }

    JsonObject publish(String user, JsonObject view, String hash) {
        Limits.checkView(view, "home");
        var id = homes.computeIfAbsent(user, u -> stamps.id("V"));
        checkHash(all.get(id), hash);
        return keep(id, user, view, id, null);
    }

    JsonObject update(String id, String externalId, String hash, JsonObject view) {
        var before = id != null ? all.get(id) : byExternalId(externalId);
        if (before == null) {
            throw new SlackError("not_found");
        }
        Limits.checkView(view, Json.text(before, "type", "modal"));
        checkHash(before, hash);
        var key = Json.text(before, "id");
        var previous = Json.text(before, "previous_view_id");
        return keep(key, owners.get(key), view, Json.text(before, "root_view_id"), previous);
    }

    private JsonObject byExternalId(String externalId) {
        return all.values().stream()
                .filter(v -> externalId != null && externalId.equals(Json.text(v, "external_id")))
                .findFirst()
                .orElse(null);
    }

    private static void checkHash(JsonObject before, String hash) {
        if (hash != null && before != null && !hash.equals(Json.text(before, "hash"))) {
            throw new SlackError("hash_conflict");
        }
    }

    private JsonObject keep(String id, String user, JsonObject view, String root, String previous) {
        var kept = view.deepCopy();
        posts.nameBlocks(kept);
        Json.put(
                kept,
                "id",
                id,
                "team_id",
                Workspace.TEAM,
                "app_id",
                Workspace.APP,
                "app_installed_team_id",
                Workspace.TEAM,
                "bot_id",
                Workspace.BOT_ID,
                "hash",
                stamps.seconds() + "." + stamps.id("h"),
                "root_view_id",
                root,
                "previous_view_id",
                previous == null ? JsonNull.INSTANCE : previous,
                "callback_id",
                Json.text(view, "callback_id", ""),
                "private_metadata",
                Json.text(view, "private_metadata", ""),
                "external_id",
                Json.text(view, "external_id", ""),
                "clear_on_close",
                Json.flag(view, "clear_on_close"),
                "notify_on_close",
                Json.flag(view, "notify_on_close"));
        kept.add("state", Json.object("values", ViewState.initial(Json.list(kept, "blocks"))));
        all.put(id, kept);
        owners.put(id, user);
        return kept;
    }

    /** Takes the uppermost modal away. */
    void pop(String user) {
        var stack = stacks.getOrDefault(user, new ArrayList<>());
        if (!stack.isEmpty()) {
            all.remove(stack.removeLast());
        }
    }

    /** Takes all modals of the person away. */
    void close(String user) {
        Objects.requireNonNullElse(stacks.remove(user), List.<String>of()).forEach(all::remove);
    }

    String owner(String id) {
        return owners.get(id);
    }

    /** Does what the app answered to a submission: by default the form goes away. */
    void answer(String user, String viewId, JsonObject answer) {
        switch (Json.text(answer, "response_action", "")) {
            case "errors" -> {}
            case "clear" -> close(user);
            case "update" -> update(viewId, null, null, Json.child(answer, "view"));
            case "push" -> push(user, Json.child(answer, "view"));
            default -> pop(user);
        }
    }
}
