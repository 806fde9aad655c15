package dev.frontdesk.web;

import com.mongodb.MongoException;
import dev.frontdesk.people.Person;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * The open streams and the one thread that feeds them: woken by each write of this instance, and once a second for those of others. While
 * nobody listens it reads nothing. Ends before the web server does, which would wait for every stream otherwise.
 */
@Component
class Streams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** Lines a page that comes back is sent one by one; one that missed more begins anew. */
    private static final int CAUGHT_UP = 500;

    private final WebMessages messages;
    private final Channels channels;
    private final News news;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread feeder;

    Streams(WebMessages messages, Channels channels) {
        this.messages = messages;
        this.channels = channels;
        news = new News(messages);
    }

    /** @param last the id of the last message a broken stream had sent; what came after it is sent first */
    SseEmitter open(Person person, @Nullable String last) {
        return open(new Listener(person, new JsonFormat()), now -> missed(person, last, now));
    }

    /**
     * A stream for the page.
     *
     * @param since the number up to which the page knows everything; what came after it is sent first
     */
    SseEmitter open(Person person, StreamFormat format, long since) {
        return open(new Listener(person, format), now -> missed(person, since, now));
    }

    /** Tells everybody who may know. Never waits. */
    void tell(Signal.Work work) {
        for (var listener : listeners) {
            if (channels.shows(work, listener.person())) {
                listener.tell(work);
            }
        }
    }

    /** @param first what is sent before the lines, or null */
    private record Missed(@Nullable SseEventBuilder first, List<WebMessage> lines) {}

    private SseEmitter open(Listener listener, LongFunction<Missed> missed) {
        if (!isRunning()) {
            throw Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "We are about to stop. Please come back in a moment.");
        }
        listeners.add(listener);
        try {
            var now = messages.order().visible();
            var before = missed.apply(now);
            Thread.ofVirtual().name("web-stream-" + listener.person().id()).start(() -> serve(listener, before, now));
            return listener.emitter();
        } catch (RuntimeException e) {
            listeners.remove(listener);
            throw e;
        }
    }

    private void serve(Listener listener, Missed missed, long known) {
        try {
            listener.run(missed.first(), missed.lines(), known);
        } finally {
            listeners.remove(listener);
        }
    }

    private Missed missed(Person person, @Nullable String last, long now) {
        if (last == null) {
            return new Missed(null, List.of());
        }
        // Header values arrive as one character a byte.
        var id = new String(last.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        var from =
                messages.find(id).filter(line -> channels.shows(line, person)).map(WebMessage::seq);
        return new Missed(
                null,
                from.map(seq -> shown(person, messages.changed(seq, now, Integer.MAX_VALUE)))
                        .orElse(List.of()));
    }

    private Missed missed(Person person, long since, long now) {
        var lines = messages.changed(since, now, CAUGHT_UP + 1);
        if (lines.size() > CAUGHT_UP) {
            return new Missed(PageFormat.anew(), List.of());
        }
        // What another instance numbered before and stored behind.
        var before = messages.changed(since - News.OVERLAP, since, News.BATCH);
        return new Missed(
                null,
                shown(person, Stream.concat(before.stream(), lines.stream()).toList()));
    }

    private List<WebMessage> shown(Person person, List<WebMessage> lines) {
        return lines.stream().filter(line -> channels.shows(line, person)).toList();
    }

    private void feed() {
        var writes = 0L;
        var lastLook = System.nanoTime();
        while (isRunning()) {
            try {
                writes = messages.order().awaitWrite(writes, LOOK);
                var look = System.nanoTime() - lastLook >= LOOK.toNanos();
                lastLook = look ? System.nanoTime() : lastLook;
                round(look);
            } catch (DataAccessException | MongoException e) {
                if (isRunning()) {
                    LOG.warn("Streams wait for the database: {}", e.getClass().getSimpleName());
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void round(boolean look) {
        // Before the check: who begins to listen behind it has seen at least this much.
        var seen = messages.order().visible();
        if (listeners.isEmpty()) {
            news.skipTo(seen);
            return;
        }
        for (var line : news.next(look)) {
            var said = new Signal.Said(line);
            listeners.stream()
                    .filter(listener -> channels.shows(line, listener.person()))
                    .forEach(listener -> listener.tell(said));
        }
    }

    @Override
    public void start() {
        feeder = Thread.ofVirtual().name("web-streams").unstarted(this::feed);
        feeder.start();
    }

    @Override
    public void stop() {
        var thread = feeder;
        feeder = null;
        if (thread != null) {
            thread.interrupt();
        }
        listeners.forEach(Listener::end);
    }

    @Override
    public boolean isRunning() {
        return feeder != null;
    }
}
