package dev.frontdesk.testing.slack;

import java.time.Duration;

/** A way in which a call can go wrong. Strikes before the call has its effect, unless it is told otherwise. */
public record Fault(Kind kind, boolean after, int status, String code, Duration pause) {

    enum Kind {
        STATUS,
        RESET,
        ERROR,
        DELAY,
        DRIBBLE,
        BROKEN,
        RATE
    }

    /** Answers with this HTTP status and no useful body. */
    public static Fault status(int status) {
        return new Fault(Kind.STATUS, false, status, "", Duration.ZERO);
    }

    /** Cuts the connection without an answer. */
    public static Fault reset() {
        return new Fault(Kind.RESET, false, 0, "", Duration.ZERO);
    }

    /** Answers 200 with {@code ok: false} and this code, such as internal_error. */
    public static Fault error(String code) {
        return new Fault(Kind.ERROR, false, 200, code, Duration.ZERO);
    }

    /** Does as asked, but so much later. */
    public static Fault delay(Duration pause) {
        return new Fault(Kind.DELAY, false, 0, "", pause);
    }

    /** Does as asked, and answers byte by byte with so long a pause between two of them. */
    public static Fault dribble(Duration perByte) {
        return new Fault(Kind.DRIBBLE, true, 0, "", perByte);
    }

    /** Does as asked, and answers 200 with half of the JSON. */
    public static Fault brokenJson() {
        return new Fault(Kind.BROKEN, true, 0, "", Duration.ZERO);
    }

    static Fault rate(Duration retryAfter) {
        return new Fault(Kind.RATE, false, 429, "ratelimited", retryAfter);
    }

    /** The same, but when what was asked for is done already. */
    public Fault afterEffect() {
        return new Fault(kind, true, status, code, pause);
    }
}
