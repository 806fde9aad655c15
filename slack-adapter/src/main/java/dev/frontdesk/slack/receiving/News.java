package dev.frontdesk.slack.receiving;

import com.google.gson.JsonObject;
import dev.frontdesk.slack.workspace.Workspace;
import dev.frontdesk.slack.workspace.WorkspaceNews;
import java.util.stream.Stream;

/** What Slack tells about people, channels and the app itself. */
final class News {

    private final WorkspaceNews news;
    private final Workspace workspace;

    News(WorkspaceNews news, Workspace workspace) {
        this.news = news;
        this.workspace = workspace;
    }

    void member(JsonObject event) {
        var channel = Raw.id(event, "channel");
        if (Raw.text(event, "user").equals(workspace.botUser())) {
            news.channelChanged(channel);
        }
        news.membersChanged(channel);
    }

    void person(JsonObject event) {
        news.personChanged(Raw.id(event, "user"));
    }

    void channel(JsonObject event) {
        Stream.of("channel", "old_channel_id", "new_channel_id")
                .map(name -> Raw.idOf(event, name))
                .filter(id -> !id.isEmpty())
                .forEach(news::channelChanged);
    }

    void groups(JsonObject event) {
        news.groupsChanged();
    }

    /** Of a person's own token only, it is not ours. */
    void revoked(JsonObject event) {
        var tokens = Raw.object(event, "tokens");
        var bots = tokens.get("bot");
        if (tokens.isEmpty()
                || bots != null && bots.isJsonArray() && !bots.getAsJsonArray().isEmpty()) {
            news.tokensRevoked("token_revoked");
        }
    }

    void uninstalled(JsonObject event) {
        news.tokensRevoked("app_uninstalled");
    }

    /** Slack sends no events for a minute when there were too many. */
    void limited(JsonObject payload) {
        news.missed(Raw.instant(Raw.text(payload, "minute_rate_limited")));
    }
}
