package dev.frontdesk.outbox;

/**
 * Looks for what is due, on every instance, about once a second: timers live in the documents they belong to, never in memory. Costs
 * no write while nothing is due; of several instances that find the same, compare-and-set lets one win.
 */
public interface Chore {

    void look();
}
