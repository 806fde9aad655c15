package dev.frontdesk.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How fast one account may send: a minute's worth at once, then evenly. Says when a message's turn is; nothing is dropped. The
 * generic cell rate algorithm, as in ITU-T I.371: one instant for each account says how far ahead of an even stream it is.
 */
@Component
class PersonLimit {

    private static final Duration BURST = Duration.ofMinutes(1);
    private static final int FORGET_ABOVE = 10_000;

    private final Map<String, Instant> evenStream = new ConcurrentHashMap<>();
    private final Duration each;

    PersonLimit(FrontdeskSettings settings) {
        this.each = BURST.dividedBy(settings.personLimit());
    }

    /** Now, or when this account's next message has its turn. */
    Instant turnOf(String account, Instant now) {
        if (evenStream.size() > FORGET_ABOVE) {
            evenStream.values().removeIf(t -> t.isBefore(now));
        }
        var next = evenStream.merge(
                account, now.plus(each), (ahead, first) -> later(ahead, now).plus(each));
        var turn = next.minus(BURST);
        return turn.isAfter(now) ? turn : now;
    }

    /** After a start: what still waits goes first. */
    void waitsUntil(String account, Instant turn) {
        evenStream.merge(account, turn.plus(BURST), PersonLimit::later);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
