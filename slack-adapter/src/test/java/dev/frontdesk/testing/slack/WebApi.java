package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The methods of the Web API and who may call them. */
final class WebApi {

    /** What the app was allowed when it was installed. */
    static final Set<String> SCOPES = new TreeSet<>(Set.of(
            "app_mentions:read",
            "assistant:write",
            "channels:history",
            "channels:join",
            "channels:read",
            "chat:write",
            "commands",
            "files:read",
            "files:write",
            "groups:history",
            "groups:read",
            "im:history",
            "im:read",
            "im:write",
            "mpim:history",
            "mpim:read",
            "mpim:write",
            "reactions:read",
            "reactions:write",
            "team:read",
            "usergroups:read",
            "users:read",
            "users:read.email"));

    interface Method {
        /** What is answered besides {@code ok}. Called within the lock of the workspace. */
        JsonObject call(Args args);
    }

    /** @param scopes of which one is enough, with bars between; empty: none is needed */
    private record Entry(String scopes, boolean forApp, Method method) {}

    private final Workspace workspace;
    private final String botToken;
    private final String appToken;
    private final Map<String, Entry> methods = new HashMap<>();
    private volatile Set<String> scopes = SCOPES;

    WebApi(Workspace workspace, String botToken, String appToken) {
        this.workspace = workspace;
        this.botToken = botToken;
        this.appToken = appToken;
    }

    void on(String name, String anyOfScopes, Method method) {
        methods.put(name, new Entry(anyOfScopes, false, method));
    }

    /** A method for the app token. */
    void onApp(String name, Method method) {
        methods.put(name, new Entry("", true, method));
    }

    void scopes(Set<String> granted) {
        scopes = new TreeSet<>(granted);
    }

    boolean granted(String scope) {
        return scopes.contains(scope);
    }

    String scopes() {
        return String.join(",", scopes);
    }

    JsonObject call(String name, Args args, String token, String revoked) {
        try {
            var entry = entry(name, token, revoked);
            return workspace.locked(() -> Json.put(entry.method().call(args), "ok", true));
        } catch (SlackError e) {
            return e.answer();
        }
    }

    private Entry entry(String name, String token, String revoked) {
        var app = appToken.equals(token);
        // Both kinds of token may ask who they are.
        var entry = methods.get(app && name.equals("auth.test") ? "auth.test (app)" : name);
        if (entry == null) {
            throw SlackError.unknownMethod(name);
        }
        if (token == null) {
            throw new SlackError("not_authed");
        }
        if (revoked != null) {
            throw new SlackError(revoked);
        }
        if (!app && !botToken.equals(token)) {
            throw new SlackError("invalid_auth");
        }
        if (app != entry.forApp()) {
            throw new SlackError("not_allowed_token_type");
        }
        if (!entry.scopes().isEmpty()
                && Set.of(entry.scopes().split("\\|")).stream().noneMatch(scopes::contains)) {
            throw SlackError.missingScope(entry.scopes().replace('|', ','), scopes());
        }
        return entry;
    }
}
