package dev.frontdesk.load;

/** The server cannot be measured: it is away, or it is not a help desk. The message says why and is meant for a person. */
final class NotMeasured extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotMeasured(String message) {
        super(message);
    }
}
