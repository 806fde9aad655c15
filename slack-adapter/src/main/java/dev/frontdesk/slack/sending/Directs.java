package dev.frontdesk.slack.sending;

import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.slack.api.SlackCalls;
import dev.frontdesk.slack.workspace.Workspace;
import java.util.List;

/** Where a message to a person goes: their conversation with the bot, opened when there is none yet. */
final class Directs {

    private static final String OPEN = "conversations.open";

    private final SlackCalls calls;
    private final Workspace workspace;

    Directs(SlackCalls calls, Workspace workspace) {
        this.calls = calls;
        this.workspace = workspace;
    }

    /** @param channel of a conversation, or a person's account for theirs */
    String channel(String channel) throws DeliveryFailed {
        if (!isAccount(channel)) {
            return channel;
        }
        var known = workspace.direct(channel);
        return known.isPresent() ? known.get() : opened(channel);
    }

    private String opened(String account) throws DeliveryFailed {
        var answer = calls.ask(OPEN, c -> c.conversationsOpen(r -> r.users(List.of(account))));
        if (!answer.isOk()) {
            throw Refusals.permanent(OPEN, answer);
        }
        var channel = answer.getChannel().getId();
        workspace.met(account, channel);
        return channel;
    }

    static boolean isDirect(String channel) {
        return isAccount(channel) || channel.startsWith("D");
    }

    static boolean isAccount(String id) {
        return id.length() > 1
                && (id.charAt(0) == 'U' || id.charAt(0) == 'W')
                && id.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
    }
}
