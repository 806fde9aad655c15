package dev.frontdesk.load;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The streams that browsers use, one for each listener; a broken one is taken up again where it ended, as a browser does. */
final class Listening implements AutoCloseable {

    private static final Duration AGAIN_AFTER = Duration.ofMillis(500);
    private static final int OPEN_SECONDS = 10;

    private final ChatApi api;
    private final Ledger ledger;
    private final Desk desk;
    private final AtomicInteger broken = new AtomicInteger();
    private volatile boolean over;

    Listening(ChatApi api, Ledger ledger, Desk desk) {
        this.api = api;
        this.ledger = ledger;
        this.desk = desk;
    }

    void as(List<String> people) {
        List<CompletableFuture<Void>> open = people.stream()
                .map(person -> {
                    CompletableFuture<Void> opened = new CompletableFuture<>();
                    Thread.startVirtualThread(() -> listen(person, opened));
                    return opened;
                })
                .toList();
        try {
            CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)).get(OPEN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException closed) {
            throw new NotMeasured("The server opened no stream of events within " + OPEN_SECONDS + " s.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotMeasured("Interrupted.");
        }
    }

    /** How often a stream broke. */
    int broken() {
        return broken.get();
    }

    @Override
    public void close() {
        over = true;
    }

    private void listen(String person, CompletableFuture<Void> opened) {
        String last = null;
        while (!over) {
            last = read(person, last, opened);
            if (!over) {
                broken.incrementAndGet();
                LockSupport.parkNanos(AGAIN_AFTER.toNanos());
            }
        }
    }

    private @Nullable String read(String person, @Nullable String after, CompletableFuture<Void> opened) {
        Events events = new Events(after);
        try {
            HttpResponse<Stream<String>> stream = api.stream(person, after).join();
            try (Stream<String> lines = stream.body()) {
                if (stream.statusCode() == 200) {
                    opened.complete(null);
                    lines.forEach(events::line);
                }
            }
        } catch (RuntimeException broken) {
            // whatever it was: taken up again from the last event, and counted
        }
        return events.last;
    }

    /** The events of one stream: {@code id:} stands before {@code data:}. */
    private final class Events {
        private @Nullable String last;

        Events(@Nullable String last) {
            this.last = last;
        }

        void line(String line) {
            if (line.startsWith("id:")) {
                last = line.substring(3).strip();
            } else if (line.startsWith("data:") && (last == null || !ledger.knows(last))) {
                hear(line.substring(5));
            }
        }

        private void hear(String json) {
            long now = System.nanoTime();
            Line line = ChatApi.JSON.readValue(json, Line.class);
            ledger.hear(line, now).ifPresent(ask -> desk.answered(ask, line));
        }
    }
}
