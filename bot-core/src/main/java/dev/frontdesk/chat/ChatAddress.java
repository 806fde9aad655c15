package dev.frontdesk.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where something was said or is to be said. Strings and instants only, so that it can be stored and still answers after a restart.
 *
 * @param platform the name of the {@link ChatPlatform}, as "web"
 * @param workspace the platform's team or server, empty where it has none
 * @param channel the platform's id of the channel or direct conversation
 * @param thread the id of the thread's first message, or null for the channel itself
 * @param audience the account of the only person who may see it, or null for everyone there
 * @param token what the platform wants to see with a late answer, where it has such a thing
 */
public record ChatAddress(
        String platform,
        String workspace,
        String channel,
        @Nullable String thread,
        @Nullable String audience,
        @Nullable ReplyToken token) {

    /** A platform's permission to answer one interaction, and when it ends. */
    public record ReplyToken(String value, Instant expires) {}

    public static ChatAddress of(String platform, String workspace, String channel) {
        return new ChatAddress(platform, workspace, channel, null, null, null);
    }

    public ChatAddress inThread(@Nullable String message) {
        return new ChatAddress(platform, workspace, channel, message, audience, token);
    }

    public ChatAddress onlyFor(@Nullable String account) {
        return new ChatAddress(platform, workspace, channel, thread, account, token);
    }

    /** The same place for a time when the interaction is long over. */
    public ChatAddress withoutToken() {
        return new ChatAddress(platform, workspace, channel, thread, audience, null);
    }

    /** The channel as one string: messages to one destination are sent in order. */
    public String destination() {
        return platform + ':' + workspace + ':' + channel;
    }

    /** A message here as one string: the key under which its platform's adapter hands it in, where that makes keys so. */
    public String messageKey(String message) {
        return destination() + ':' + message;
    }

    /** The thread as one string, by which a ticket is found again; null outside threads. */
    public @Nullable String threadKey() {
        return thread == null ? null : messageKey(thread);
    }
}
