package dev.frontdesk.storm;

/** One thing that should not be, with the ids that show it. */
public record Finding(Kind kind, String what) {

    public enum Kind {
        LOST,
        DUPLICATE_TICKET,
        DUPLICATE_REPLY,
        /** Neither lost nor twice, but not as promised either. */
        WRONG
    }

    @Override
    public String toString() {
        return kind + " " + what;
    }
}
