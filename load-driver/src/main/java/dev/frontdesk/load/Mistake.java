package dev.frontdesk.load;

/** An option or a file that cannot be used. The message says why and is meant for a person. */
final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Mistake(String message) {
        super(message);
    }
}
