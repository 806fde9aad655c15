package dev.frontdesk.conversation;

/** Whoever may ask a question and gets its answer. */
public interface Asker {

    /** Under which an open question remembers who asked; stable over releases. */
    default String askerName() {
        return getClass().getSimpleName();
    }

    /** The person has answered, or time has: {@link Turn#answer} knows what. */
    Outcome answered(Turn turn);
}
