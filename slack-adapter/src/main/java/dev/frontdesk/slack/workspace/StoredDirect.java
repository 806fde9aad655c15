package dev.frontdesk.slack.workspace;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody's own conversation with the bot.
 *
 * <pre>{@code
 * {_id: "T024BE7LD:U024BE7LH", team: "T024BE7LD", user: "U024BE7LH", channel: "D024BE91L", seen: ISODate}
 * }</pre>
 *
 * {@code seen} is when they last wrote there, to the day.
 */
@Document("slack_directs")
record StoredDirect(
        @Id String id,
        String team,
        String user,
        String channel,
        @Indexed Instant seen) {

    static StoredDirect of(String team, String user, String channel, Instant seen) {
        return new StoredDirect(team + ':' + user, team, user, channel, seen);
    }
}
