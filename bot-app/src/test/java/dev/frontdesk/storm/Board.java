package dev.frontdesk.storm;

import dev.frontdesk.storm.ChatApi.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** What one person has seen in one channel so far, read on with {@code after} as a browser does. */
final class Board {

    private final ChatApi api;
    private final String person;
    private final String channel;
    private final Map<String, Message> seen = new LinkedHashMap<>();
    private final List<Wish> wishes = new ArrayList<>();
    private String last;
    private long lastNews = System.nanoTime();
    private boolean over;

    Board(ChatApi api, String person, String channel) {
        this.api = api;
        this.person = person;
        this.channel = channel;
    }

    String person() {
        return person;
    }

    String channel() {
        return channel;
    }

    /** Reads until it is closed; a server that is away is asked again. */
    void watch() {
        while (!closed()) {
            try {
                add(api.messages(person, channel, last));
            } catch (IOException down) {
                // Killed just now; the next round asks its successor.
            }
            Poll.pause(Boards.READ_EVERY);
        }
    }

    /** The first message that fits, seen already or to come; empty when the storm is over before. */
    Optional<Message> await(Predicate<Message> fits) {
        CompletableFuture<Message> arrival = new CompletableFuture<>();
        synchronized (this) {
            Optional<Message> there = seen.values().stream().filter(fits).findFirst();
            if (there.isPresent() || over) {
                return there;
            }
            wishes.add(new Wish(fits, arrival));
        }
        return Optional.ofNullable(arrival.join());
    }

    synchronized Duration quietFor() {
        return Duration.ofNanos(System.nanoTime() - lastNews);
    }

    synchronized boolean hasSeen(String id) {
        return seen.containsKey(id);
    }

    synchronized void close() {
        over = true;
        wishes.forEach(wish -> wish.arrival.complete(null));
        wishes.clear();
    }

    private synchronized boolean closed() {
        return over;
    }

    private synchronized void add(List<Message> news) {
        for (Message message : news) {
            last = message.id();
            lastNews = System.nanoTime();
            seen.put(message.id(), message);
            wishes.removeIf(wish -> wish.fulfilledBy(message));
        }
    }

    private record Wish(Predicate<Message> fits, CompletableFuture<Message> arrival) {
        boolean fulfilledBy(Message message) {
            return fits.test(message) && arrival.complete(message);
        }
    }
}
