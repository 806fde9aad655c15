package dev.frontdesk.web;

import dev.frontdesk.people.Person;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open stream. Who reads too slowly is cut off, and comes back with the id of the last message. */
class Listener {

    private static final int WAITING = 2_000;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Person person;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final BlockingQueue<WebMessage> queue = new LinkedBlockingQueue<>(WAITING);
    private volatile @Nullable Thread sender;
    private volatile boolean ended;

    Listener(Person person) {
        this.person = person;
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

    void tell(WebMessage line) {
        if (!queue.offer(line)) {
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

    /** Sends until the other side is gone; what is numbered up to {@code known} is left out, since it was sent or read before. */
    void run(Iterable<WebMessage> missed, long known) {
        sender = Thread.currentThread();
        try {
            emitter.send(SseEmitter.event().comment("open"));
            for (var line : missed) {
                send(line);
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
        }
    }

    private void sendNext(long known) throws IOException, InterruptedException {
        var line = queue.poll(HEARTBEAT.toSeconds(), TimeUnit.SECONDS);
        if (line == null) {
            emitter.send(SseEmitter.event().comment("still here"));
        } else if (line.changed() > known) {
            send(line);
        }
    }

    private void send(WebMessage line) throws IOException {
        emitter.send(SseEmitter.event()
                .id(line.id())
                .name("message")
                .data(MessageView.withChannel(line), MediaType.APPLICATION_JSON));
    }
}
