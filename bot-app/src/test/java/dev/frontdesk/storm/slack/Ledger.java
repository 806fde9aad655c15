package dev.frontdesk.storm.slack;

import dev.frontdesk.testing.slack.Delivery;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What was said and done in Slack, and what each of it must have led to. */
final class Ledger {

    private final AtomicInteger tokens = new AtomicInteger();
    /** The events of each message that had to come in. */
    final Queue<List<Delivery>> written = new ConcurrentLinkedQueue<>();

    final Queue<Line> lines = new ConcurrentLinkedQueue<>();
    final Queue<Line> chatter = new ConcurrentLinkedQueue<>();
    final Queue<Ask> asks = new ConcurrentLinkedQueue<>();
    final Queue<Claim> claims = new ConcurrentLinkedQueue<>();
    final Queue<Words> replies = new ConcurrentLinkedQueue<>();
    final Queue<Words> additions = new ConcurrentLinkedQueue<>();
    final Queue<Press> presses = new ConcurrentLinkedQueue<>();

    /** A word that stands in one message only and is no part of another. */
    String token() {
        return "storm" + String.format("%06d", tokens.incrementAndGet()) + "x";
    }

    /**
     * Something that was done once, and whether the bot took it on. What is written where the bot reads the history always counts,
     * also if no event came through; elsewhere one of them must have been acknowledged. A command or press that was not acknowledged, or refused in words, may have been taken all the
     * same: it is at most once.
     */
    interface Deed {
        boolean accepted();
    }

    /**
     * A message somebody wrote; {@code thread} is its own stamp or that of the thread it stands in.
     *
     * @param events where the history is not read, one of them must have been acknowledged; where it is, nothing
     */
    record Line(String person, String channel, String ts, String thread, String text, List<Delivery> events)
            implements Deed {
        @Override
        public boolean accepted() {
            return events.isEmpty() || events.stream().anyMatch(Delivery::acked);
        }

        @Override
        public String toString() {
            return person + " in " + channel + ", " + ts + " below " + thread + ": " + text + " " + events;
        }
    }

    /** A command, a press or a reaction. */
    record Done(String person, String channel, String what, Delivery delivery) implements Deed {
        @Override
        public boolean accepted() {
            return delivery.settled() && delivery.acked() && delivery.answer().isBlank();
        }

        @Override
        public String toString() {
            return person + " in " + channel + ": " + what + " " + delivery.attempts();
        }
    }

    /** A ticket wanted: its text holds the token. */
    record Ask(Deed deed, String token) {}

    record Claim(Deed deed, int ticket) {}

    /** Words about a ticket with a token that must arrive once in a channel: the requester's, or triage. */
    record Words(Deed deed, int ticket, String token, String channel) {}

    /** A button below an answer in a thread of this channel; pressing it must lead to more said there. */
    record Press(Deed deed, String channel, String thread, int saidBefore) {}
}
