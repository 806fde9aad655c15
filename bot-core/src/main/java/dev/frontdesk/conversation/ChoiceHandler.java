package dev.frontdesk.conversation;

import java.util.Optional;

/** Answers the buttons of one kind, open or not: it loads what the reference names and authorises the person. */
public interface ChoiceHandler {

    /** The {@link Ref#kind()} it answers. */
    String kind();

    Outcome pressed(Turn turn, Ref ref);

    /** The request a button reaches back to, where it does. */
    default Optional<Request> request(Conversation conversation, Ref ref) {
        return Optional.empty();
    }
}
