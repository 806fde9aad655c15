package dev.frontdesk.storm.slack;

import dev.frontdesk.storm.Poll;
import dev.frontdesk.testing.slack.SlackMessage;
import dev.frontdesk.testing.slack.SlackServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads the channels somebody waits for something in, for all of them at once. */
final class Boards implements AutoCloseable {

    static final Duration READ_EVERY = Duration.ofMillis(250);

    private final SlackServer slack;
    private final List<Wish> wishes = new ArrayList<>();
    private boolean over;

    private record Wish(String channel, Predicate<SlackMessage> fits, CompletableFuture<SlackMessage> arrival) {}

    Boards(SlackServer slack) {
        this.slack = slack;
        Thread.startVirtualThread(this::watch);
    }

    /** The first message that fits, there already or to come; empty when the storm is over before. */
    Optional<SlackMessage> await(String channel, Predicate<SlackMessage> fits) {
        CompletableFuture<SlackMessage> arrival = new CompletableFuture<>();
        synchronized (this) {
            if (over) {
                return Optional.empty();
            }
            wishes.add(new Wish(channel, fits, arrival));
        }
        return Optional.ofNullable(arrival.join());
    }

    @Override
    public synchronized void close() {
        over = true;
        wishes.forEach(wish -> wish.arrival.complete(null));
        wishes.clear();
    }

    private void watch() {
        while (!closed()) {
            copy().stream().collect(Collectors.groupingBy(Wish::channel)).forEach(this::fulfil);
            Poll.pause(READ_EVERY);
        }
    }

    private void fulfil(String channel, List<Wish> open) {
        List<SlackMessage> messages = slack.messages(channel);
        for (Wish wish : open) {
            messages.stream().filter(wish.fits).findFirst().ifPresent(found -> fulfil(wish, found));
        }
    }

    private synchronized void fulfil(Wish wish, SlackMessage found) {
        wishes.remove(wish);
        wish.arrival.complete(found);
    }

    private synchronized List<Wish> copy() {
        return List.copyOf(wishes);
    }

    private synchronized boolean closed() {
        return over;
    }
}
