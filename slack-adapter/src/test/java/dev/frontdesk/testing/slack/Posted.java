package dev.frontdesk.testing.slack;

import java.util.List;

/**
 * What someone wrote.
 *
 * @param channel the id of where it stands
 * @param deliveries the events of it; none where the bot is not there
 */
public record Posted(String channel, String ts, List<Delivery> deliveries) {

    /** Waits until all events of it are settled. */
    public Posted await() {
        deliveries.forEach(Delivery::await);
        return this;
    }
}
