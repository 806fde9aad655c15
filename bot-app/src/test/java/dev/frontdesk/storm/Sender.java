package dev.frontdesk.storm;

import dev.frontdesk.storm.ChatApi.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends everything three times with the same client id: one after the other, all at once, or the last two a little later, when the
 * process may be another one. A copy whose connection fails, or that is answered 503, is sent again until the server decides.
 */
final class Sender implements AutoCloseable {

    private static final int COPIES = 3;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(150);

    private final ChatApi api;
    private final Ledger ledger;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    Sender(ChatApi api, Ledger ledger) {
        this.api = api;
        this.ledger = ledger;
    }

    /** Returns once the first copy was decided. */
    Said say(String as, String channel, String thread, String text) {
        Said said = Said.typed(clientId(), as, channel, thread, text);
        ledger.add(said);
        return send(said, () -> api.say(as, channel, thread, text, said.clientId()));
    }

    Said press(String as, String message, String label) {
        Said said = Said.pressed(clientId(), as, message, label);
        ledger.add(said);
        return send(said, () -> api.press(as, message, label, said.clientId()));
    }

    /** Copies that are not decided yet. */
    int underWay() {
        return underWay.get();
    }

    @Override
    public void close() {
        over.set(true);
        threads.shutdownNow();
    }

    private Said send(Said said, Call call) {
        CompletableFuture<Void> decided = new CompletableFuture<>();
        switch (Math.floorMod(said.clientId().hashCode(), 3)) {
            case 0 -> copies(said, call, decided, Duration.ZERO, COPIES);
            case 1 -> {
                for (int copy = 0; copy < COPIES; copy++) {
                    copies(said, call, decided, Duration.ZERO, 1);
                }
            }
            default -> {
                copies(said, call, decided, Duration.ZERO, 1);
                copies(said, call, decided, Duration.ofSeconds(2), COPIES - 1);
            }
        }
        decided.join();
        return said;
    }

    private void copies(Said said, Call call, CompletableFuture<Void> decided, Duration later, int count) {
        underWay.addAndGet(count);
        threads.execute(() -> {
            Poll.pause(later);
            for (int copy = 0; copy < count; copy++) {
                insist(said, call);
                decided.complete(null);
                underWay.decrementAndGet();
            }
        });
    }

    private void insist(Said said, Call call) {
        while (!over.get()) {
            try {
                Answer answer = call.send();
                if (answer.status() != 503) {
                    note(said, answer);
                    return;
                }
            } catch (IOException down) {
                // The process was killed: the same message again, until it is back.
            }
            Poll.pause(BETWEEN_TRIES);
        }
    }

    private static void note(Said said, Answer answer) {
        if (answer.accepted() && answer.id() != null) {
            said.ids().add(answer.id());
        } else {
            said.refusals().add(answer.status() + " " + answer.body());
        }
    }

    private String clientId() {
        return "storm-" + number.incrementAndGet();
    }

    private interface Call {
        Answer send() throws IOException;
    }
}
