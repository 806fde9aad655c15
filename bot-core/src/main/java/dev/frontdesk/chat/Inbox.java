package dev.frontdesk.chat;

/** The way in. */
public interface Inbox {

    /**
     * Stores the message, once per natural id, and returns: only then is the platform acknowledged. A repeat returns as if it were new
     * and has no second effect.
     *
     * @throws NotStored when the database did not take it: do not acknowledge, so that the platform tries again
     */
    void accept(IncomingMessage message);

    /** Whether a message with this key has been accepted within the last eight days. */
    boolean knows(String key);

    /** The database did not take a message. */
    final class NotStored extends RuntimeException {
        private static final long serialVersionUID = 1;

        public NotStored(Throwable cause) {
            super("The message was not stored. Please send it again.", cause);
        }
    }
}
