package dev.frontdesk.intents.maxent;

/** A file that cannot be used. The message names the file, and the line where there is one, and is meant for a person. */
public final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DataException(String message) {
        super(message);
    }

    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
