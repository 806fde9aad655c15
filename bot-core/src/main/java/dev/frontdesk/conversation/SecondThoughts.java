package dev.frontdesk.conversation;

import java.util.Optional;

/**
 * Whoever has acted on a message follows what its author does to it later. The turn is the author's; nothing else is vouched for.
 * Found by being a bean; the first that knows the message takes it.
 */
public interface SecondThoughts {

    /**
     * It says something else now.
     *
     * @param original the inbox key of the message
     * @param words what it says, without the bot's name or a command in front
     * @return empty when nothing was done with that message
     */
    Optional<Outcome> reworded(Turn turn, String original, String words);

    /** It was taken back. */
    Optional<Outcome> takenBack(Turn turn, String original);
}
