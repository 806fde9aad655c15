package dev.frontdesk.outbox;

import java.time.Duration;

/** When to try again: 1, 4, 15, 60, 240 s and then every 10 min for a day; a page after 5, 10, 20 and then every 30 s. */
final class Backoff {

    private static final int[] POST_SECONDS = {1, 4, 15, 60, 240};
    private static final int[] PAGE_SECONDS = {5, 10, 20};
    private static final Duration LATER_POST = Duration.ofMinutes(10);
    private static final Duration LATER_PAGE = Duration.ofSeconds(30);

    /** After this something is parked: nobody waits for it any more. */
    static final Duration GIVE_UP_AFTER = Duration.ofHours(24);

    private Backoff() {}

    /**
     * Full jitter: somewhere between nothing and the wait of this attempt, the same for the same effect and attempt, so that many
     * effects that failed together come back spread out.
     */
    static Duration after(Effect effect, int attempts) {
        if (effect.kind() == Effect.Kind.PAGE) {
            return attempts <= PAGE_SECONDS.length ? Duration.ofSeconds(PAGE_SECONDS[attempts - 1]) : LATER_PAGE;
        }
        var longest = attempts <= POST_SECONDS.length ? Duration.ofSeconds(POST_SECONDS[attempts - 1]) : LATER_POST;
        int part = Math.floorMod((effect.id() + attempts).hashCode(), 1000);
        return longest.multipliedBy(part + 1L).dividedBy(1000);
    }
}
