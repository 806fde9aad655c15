package dev.frontdesk.storm;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What was sent, and what each of it must have led to. */
final class Ledger {

    private final AtomicInteger tokens = new AtomicInteger();
    final Queue<Said> said = new ConcurrentLinkedQueue<>();
    final Queue<Said> questions = new ConcurrentLinkedQueue<>();
    final Queue<Ask> asks = new ConcurrentLinkedQueue<>();
    final Queue<Claim> claims = new ConcurrentLinkedQueue<>();
    final Queue<TechReply> replies = new ConcurrentLinkedQueue<>();
    final Queue<Page> pages = new ConcurrentLinkedQueue<>();

    void add(Said message) {
        said.add(message);
    }

    /** A word that stands in one message only and is no part of another. */
    String token() {
        return "storm" + String.format("%06d", tokens.incrementAndGet()) + "x";
    }

    /** A ticket wanted by {@code /desk ask}: its text holds the token. */
    record Ask(Said said, String token) {}

    /** An attempt to claim the ticket, by command or button. */
    record Claim(Said said, int ticket) {}

    record TechReply(Said said, int ticket, String requester, String token) {}

    record Page(Said said, int ticket) {}
}
