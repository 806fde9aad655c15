package dev.frontdesk.web;

import dev.frontdesk.people.Person;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** One open stream. Who reads too slowly is cut off, and comes back with the id of the last message. */
class Listener {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int WAITING = 2_000;
    static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration RECONNECT = Duration.ofSeconds(1);

    private final Person person;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final StreamFormat format;
    private final BlockingQueue<Signal> queue = new LinkedBlockingQueue<>(WAITING);
    private volatile @Nullable Thread sender;
    private volatile boolean ended;

    Listener(Person person, StreamFormat format) {
        this.person = person;
        this.format = format;
        emitter.onCompletion(this::end);
        emitter.onTimeout(this::end);
        emitter.onError(failure -> end());
    }

    Person person() {
        return person;
    }

    SseEmitter emitter() {
        return emitter;
    }

    void tell(Signal signal) {
        if (!queue.offer(signal)) {
            end();
        }
    }

    void end() {
        ended = true;
        var thread = sender;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /**
     * Sends until the other side is gone; what is numbered up to {@code known} is left out, since it was sent or read before.
     *
     * @param first what is sent before everything else, or null
     */
    void run(@Nullable SseEventBuilder first, Iterable<WebMessage> missed, long known) {
        sender = Thread.currentThread();
        try {
            emitter.send(SseEmitter.event().reconnectTime(RECONNECT.toMillis()).comment("open"));
            if (first != null) {
                emitter.send(first);
            }
            for (var line : missed) {
                send(format.said(new Signal.Said(line)));
            }
            while (!ended) {
                sendNext(known);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            emitter.complete();
        } catch (InterruptedException e) {
            emitter.complete();
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!ended) {
                LOG.error("A stream ended early", e);
            }
            emitter.complete();
        }
    }

    private void sendNext(long known) throws IOException, InterruptedException {
        var signal = queue.poll(format.patience().toMillis(), TimeUnit.MILLISECONDS);
        var late = format.late();
        send(late);
        switch (signal) {
            case null -> {
                if (late.isEmpty()) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
            }
            case Signal.Said said -> {
                if (said.line().changed() > known - format.overlap()) {
                    send(format.said(said));
                }
            }
            case Signal.Work work -> send(format.work(work));
        }
    }

    private void send(Optional<SseEventBuilder> event) throws IOException {
        if (event.isPresent()) {
            emitter.send(event.get());
        }
    }
}
