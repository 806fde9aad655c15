package dev.frontdesk.slack.receiving;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.ChatAddress.ReplyToken;
import dev.frontdesk.chat.Place;
import dev.frontdesk.slack.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** Where a command was given or a button pressed: not always a place where the bot is. */
final class Spots {

    private final Workspace workspace;
    private final ResponseUrls urls;

    Spots(Workspace workspace, ResponseUrls urls) {
        this.workspace = workspace;
        this.urls = urls;
    }

    /** Where a person and the bot talk; the person's id will do where the conversation is not known. */
    ChatAddress direct(String user) {
        return workspace.at(workspace.direct(user).orElse(user));
    }

    ChatAddress at(String channel, @Nullable String thread, String responseUrl) {
        return with(urls.token(responseUrl), workspace.at(channel).inThread(thread));
    }

    private static ChatAddress with(@Nullable ReplyToken token, ChatAddress address) {
        return new ChatAddress(
                address.platform(), address.workspace(), address.channel(), address.thread(), null, token);
    }

    /** Two people's own conversation looks like one with the bot, but the bot is not in it. */
    Place place(String channel, String user) {
        var ours = workspace.direct(user).filter(channel::equals).isPresent();
        return channel.startsWith("D") && !ours ? Place.ELSEWHERE : workspace.place(channel);
    }
}
