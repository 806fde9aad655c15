package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * What people do on this Slack. People are named by handle or id; channels by {@code #name} or id; the conversation of a
 * person with the bot by {@code @handle}. What nobody could do is an IllegalArgumentException.
 */
public abstract class Crowd {

    private final Writing writing;
    private final Pressing pressing;
    private final Asking asking;
    private final Happenings happenings;

    Crowd(Parts parts) {
        this.writing = parts.writing();
        this.pressing = parts.pressing();
        this.asking = parts.asking();
        this.happenings = parts.happenings();
    }

    /** {@code text} as it goes over the wire: mentions in angle brackets, and what a person types escaped. */
    public Posted post(String user, String channel, String text) {
        return writing.post(user, channel, text, null, List.of());
    }

    public Posted reply(String user, String channel, String thread, String text) {
        return writing.post(user, channel, text, thread, List.of());
    }

    /** {@code thread} may be null. */
    public Posted postFiles(String user, String channel, String thread, String text, Attached... files) {
        return writing.post(user, channel, text, thread, List.of(files));
    }

    /** Writes to the bot alone. */
    public Posted dm(String user, String text) {
        return post(user, '@' + user, text);
    }

    public Delivery edit(String user, String channel, String ts, String text) {
        return writing.edit(user, channel, ts, text);
    }

    public Delivery delete(String user, String channel, String ts) {
        return writing.delete(user, channel, ts);
    }

    public Delivery react(String user, String channel, String ts, String emoji) {
        return writing.react(user, channel, ts, emoji, true);
    }

    public Delivery unreact(String user, String channel, String ts, String emoji) {
        return writing.react(user, channel, ts, emoji, false);
    }

    public Delivery join(String user, String channel) {
        return writing.join(user, channel, null);
    }

    public Delivery invite(String inviter, String user, String channel) {
        return writing.join(user, channel, inviter);
    }

    public Delivery leave(String user, String channel) {
        return writing.leave(user, channel);
    }

    public Delivery slash(String user, String channel, String command, String text) {
        return asking.slash(user, channel, command, text);
    }

    /** Presses what has that label or action id, or chooses that option, in a message that all or the person alone can see. */
    public Delivery press(String user, String channel, String ts, String labelOrActionId) {
        return pressing.inMessage(user, channel, ts, labelOrActionId, null);
    }

    public Delivery choose(String user, String channel, String ts, String labelOrActionId, String option) {
        return pressing.inMessage(user, channel, ts, labelOrActionId, option);
    }

    /** Presses in a form or a home page. */
    public Delivery pressInView(String user, String viewId, String labelOrActionId) {
        return pressing.inView(user, viewId, labelOrActionId, null, Map.of());
    }

    /** {@code typed} is what stands in the other fields by then. */
    public Delivery chooseInView(
            String user, String viewId, String labelOrActionId, String option, Map<String, ?> typed) {
        return pressing.inView(user, viewId, labelOrActionId, option, typed);
    }

    /** Types into a menu of a form; the answer holds the options. */
    public Delivery suggestInView(String user, String viewId, String actionId, String typed) {
        return pressing.suggest(user, viewId, null, null, actionId, typed);
    }

    public Delivery suggest(String user, String channel, String ts, String actionId, String typed) {
        return pressing.suggest(user, null, channel, ts, actionId, typed);
    }

    /**
     * Sends a form.
     *
     * @param values by action id, block id or label: a text, or a list of texts where several may be chosen; options by
     *     text or value
     */
    public Delivery submit(String user, String viewId, Map<String, ?> values) {
        return asking.submit(user, viewId, values);
    }

    public Delivery closeView(String user, String viewId) {
        return asking.close(user, viewId);
    }

    public Delivery shortcut(String user, String callbackId) {
        return asking.shortcut(user, callbackId);
    }

    public Delivery messageShortcut(String user, String callbackId, String channel, String ts) {
        return asking.messageShortcut(user, callbackId, channel, ts);
    }

    public Delivery openHome(String user) {
        return happenings.openHome(user, "home");
    }

    public Delivery openMessagesTab(String user) {
        return happenings.openHome(user, "messages");
    }

    /** Opens the assistant; what is written then goes to {@code @user} in the thread that is returned. */
    public Posted openAssistant(String user) {
        return happenings.openAssistant(user, null);
    }

    public Posted openAssistant(String user, String besideChannel) {
        return happenings.openAssistant(user, besideChannel);
    }

    public Delivery changeAssistantContext(String user, String thread, String besideChannel) {
        return happenings.changeContext(user, thread, besideChannel);
    }

    /** Tells the app that its tokens were revoked, and refuses every call from then on. */
    public Delivery revokeTokens() {
        return happenings.revokeTokens();
    }

    public Delivery uninstall() {
        return happenings.uninstall();
    }

    /** Tells the app that Slack holds back events because there were too many. */
    public Delivery tellRateLimited() {
        return happenings.rateLimited();
    }

    /** Any event; a stamp is added if it has none. */
    public Delivery event(JsonObject event) {
        return happenings.event(event);
    }

    /** Asks the app's address whether it is the app's: it must answer with the challenge. */
    public Delivery verifyAddress(String challenge) {
        return happenings.verifyAddress(challenge);
    }
}
