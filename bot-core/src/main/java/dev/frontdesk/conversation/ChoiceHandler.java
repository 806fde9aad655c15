package dev.frontdesk.conversation;

/** Answers the buttons of one kind, open or not: it loads what the reference names and authorises the person. */
public interface ChoiceHandler {

    /** The {@link Ref#kind()} it answers. */
    String kind();

    Outcome pressed(Turn turn, Ref ref);
}
