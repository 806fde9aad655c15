package dev.frontdesk.slack.workspace;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Profile;
import java.util.Optional;
import java.util.Set;

/**
 * The workspace as far as it is known, from memory wherever that knows: an answer here never holds up an acknowledgement for a call to
 * Slack, unless it says so.
 */
public interface Workspace {

    /** The platform's name in addresses. */
    String PLATFORM = "slack";

    /** The id of the team, as {@code T024BE7LD}; empty before the first {@code auth.test} of this workspace ever. */
    String team();

    /** The bot's own user id, as {@code U0BOT}; empty as above. */
    String botUser();

    /** The bot id, as {@code B0BOT}; empty as above. */
    String bot();

    /** The app's id, as {@code A0APP}; empty when not known. */
    String app();

    default ChatAddress at(String channel) {
        return ChatAddress.of(PLATFORM, team(), channel);
    }

    /** What kind of place a channel is; a conversation whose id begins with D is direct. */
    Place place(String channel);

    /** The id of the techs' channel, once its name is known. */
    Optional<String> triage();

    /** The members of the triage channel who are no guests, if it is private; in no order. */
    Set<String> techs();

    /** The id of the person's own conversation with the bot, if it is known. */
    Optional<String> direct(String user);

    /** A message came from there, so that this is their conversation with the bot. */
    void met(String user, String directChannel);

    /** Asks Slack for whom it has not met; by the given name, as a guest, when Slack does not answer within two seconds. */
    Profile profile(String user);

    /** The same from memory only. */
    Optional<Profile> known(String user);

    /** Whether an account is known to be a program's, ours among them, or of somebody who is gone; from memory. */
    boolean machine(String user);

    /** The user id that a handle or an e-mail address names, in whatever capitals. */
    Optional<String> account(String handle);

    /** A user group's handle without the at sign, as "network". */
    Optional<String> group(String id);

    /** A channel's name without the number sign. */
    Optional<String> channelName(String id);
}
