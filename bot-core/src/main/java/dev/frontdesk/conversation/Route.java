package dev.frontdesk.conversation;

import java.util.Optional;

/**
 * Looks at a message before its intent does: whose is it? Asked in their {@code @Order}; the first that takes it wins. Routes work on
 * typed text only.
 */
public interface Route extends Asker {

    Optional<Outcome> route(Turn turn);
}
