package dev.frontdesk.intents;

/** Bytes that are no intact model of this program. The message says why, in words for whoever runs it. */
public final class UnreadableModel extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnreadableModel(String why) {
        super(why);
    }

    UnreadableModel(String why, Throwable cause) {
        super(why, cause);
    }
}
