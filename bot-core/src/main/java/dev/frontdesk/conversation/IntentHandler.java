package dev.frontdesk.conversation;

import java.util.Set;

/** Answers some intents. Found by being a bean; two for one intent stop the start. */
public interface IntentHandler extends Asker {

    /** The names of the intents it answers. */
    Set<String> intents();

    Outcome handle(Turn turn);

    /** Handlers look at {@link Turn#answer} themselves: an answer is the same turn with more known. */
    @Override
    default Outcome answered(Turn turn) {
        return handle(turn);
    }
}
