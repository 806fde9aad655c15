package dev.frontdesk.slack.workspace;

/**
 * A channel, as far as the desk has to know it.
 *
 * @param name without the number sign; empty when Slack has not told it
 * @param closed private: only who was let in can read it
 * @param member the bot is in it
 */
public record Channel(String id, String name, boolean closed, boolean member, boolean archived) {

    /** Whether a setting is an id, as {@code C024BE91L}: names have no capitals. */
    static boolean isId(String setting) {
        return setting.length() > 2
                && "CG".indexOf(setting.charAt(0)) >= 0
                && setting.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
    }

    /** Whether an id is that of somebody's own conversation with the bot. */
    static boolean isDirect(String id) {
        return id.startsWith("D");
    }
}
