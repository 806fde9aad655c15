package dev.frontdesk.outbox;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * Looks for what is due, on every instance, about once a second: timers live in the documents they belong to, never in memory. Costs
 * no write while nothing is due; of several instances that find the same, compare-and-set lets one win.
 */
public interface Chore {

    void look();

    /** Does each; one that fails is logged and does not keep the others waiting. */
    static <T> void each(List<T> items, Consumer<T> work) {
        for (var item : items) {
            try {
                work.accept(item);
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(Chore.class)
                        .error("something due could not be dealt with, it is tried again", e);
            }
        }
    }
}
