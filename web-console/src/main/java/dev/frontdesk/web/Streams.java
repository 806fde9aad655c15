package dev.frontdesk.web;

import com.mongodb.MongoException;
import dev.frontdesk.people.Person;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open streams and the one thread that feeds them: woken by each write of this instance, and once a second for those of others. While
 * nobody listens it reads nothing. Ends before the web server does, which would wait for every stream otherwise.
 */
@Component
class Streams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

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
        if (!isRunning()) {
            throw Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "We are about to stop. Please come back in a moment.");
        }
        var listener = new Listener(person);
        listeners.add(listener);
        try {
            var now = messages.order().visible();
            var missed = missed(person, last, now);
            Thread.ofVirtual().name("web-stream-" + person.id()).start(() -> serve(listener, missed, now));
            return listener.emitter();
        } catch (RuntimeException e) {
            listeners.remove(listener);
            throw e;
        }
    }

    private void serve(Listener listener, List<WebMessage> missed, long known) {
        try {
            listener.run(missed, known);
        } finally {
            listeners.remove(listener);
        }
    }

    private List<WebMessage> missed(Person person, @Nullable String last, long now) {
        if (last == null) {
            return List.of();
        }
        // Header values arrive as one character a byte.
        var id = new String(last.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        var from =
                messages.find(id).filter(line -> channels.shows(line, person)).map(WebMessage::seq);
        var missed = new ArrayList<WebMessage>();
        from.ifPresent(seq -> messages.changed(seq, now, Integer.MAX_VALUE).stream()
                .filter(line -> channels.shows(line, person))
                .forEach(missed::add));
        return missed;
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
            listeners.stream()
                    .filter(listener -> channels.shows(line, listener.person()))
                    .forEach(listener -> listener.tell(line));
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
