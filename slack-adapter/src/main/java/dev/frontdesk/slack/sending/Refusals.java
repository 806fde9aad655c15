package dev.frontdesk.slack.sending;

import com.slack.api.methods.SlackApiTextResponse;
import dev.frontdesk.chat.DeliveryFailed;
import java.util.Objects;
import java.util.Set;

/** What Slack's refusals mean for a message, and how they are put to people. */
final class Refusals {

    private static final Set<String> NOT_THERE = Set.of(
            "user_not_in_channel", "not_in_channel", "channel_not_found", "is_archived", "messages_tab_disabled");
    private static final Set<String> BLOCKS = Set.of(
            "invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long", "invalid_attachments");
    private static final Set<String> THREAD =
            Set.of("thread_not_found", "cannot_reply_to_message", "invalid_thread_ts", "thread_locked");

    private Refusals() {}

    static String word(SlackApiTextResponse answer) {
        return Objects.requireNonNullElse(answer.getError(), "");
    }

    /** The bot, or the person, is not in the channel. */
    static boolean notThere(String error) {
        return NOT_THERE.contains(error);
    }

    /** Slack does not like what it looks like; simpler it may. */
    static boolean ofLooks(String error) {
        return BLOCKS.contains(error);
    }

    static boolean ofThread(String error) {
        return THREAD.contains(error);
    }

    static DeliveryFailed permanent(String method, SlackApiTextResponse answer) {
        return DeliveryFailed.permanent(words(method, word(answer), answer.getNeeded()));
    }

    private static String words(String method, String error, String needed) {
        return switch (error) {
            case "not_in_channel", "channel_not_found" -> "the bot is not in that channel: /invite @Frontdesk there";
            case "user_not_in_channel" -> "they are not in that channel";
            case "is_archived" -> "that channel is archived";
            case "user_not_found", "users_not_found", "user_disabled" -> "their Slack account is gone";
            case "user_not_visible", "cannot_dm_bot", "messages_tab_disabled" ->
                "Slack lets the bot write them nothing";
            case "restricted_action", "restricted_action_read_only_channel", "restricted_action_thread_only_channel" ->
                "the workspace's rules let the bot write nothing there";
            case "missing_scope" -> "the app in Slack may not do this: it needs the scope " + needed;
            case "message_not_found", "cant_update_message", "edit_window_closed" ->
                "the message to change is gone, or may not be changed";
            default -> "Slack refused it (" + method + ": " + error + ')';
        };
    }
}
