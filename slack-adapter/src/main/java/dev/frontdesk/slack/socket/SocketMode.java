package dev.frontdesk.slack.socket;

import com.google.gson.JsonObject;
import dev.frontdesk.slack.receiving.Malformed;
import dev.frontdesk.slack.socket.Link.End;
import dev.frontdesk.slack.workspace.WorkspaceNews;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Two sockets side by side: Slack sends each event to one of them, and goes on with the other while one is renewed or lost. Starts
 * whether or not Slack can be reached. Stops first: what is being handled may end, nothing new begins.
 */
final class SocketMode implements SmartLifecycle, Sockets {

    private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);
    private static final int SOCKETS = 2;

    private final Frames frames;
    private final Pace pace;
    private final InstantSource clock;
    private final List<Line> lines;
    private final ExecutorService handlers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("slack-socket-", 0).factory());
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("slack-socket-watch").factory());
    private volatile Instant started = Instant.EPOCH;
    private volatile boolean running;

    SocketMode(Frames frames, Addresses addresses, WorkspaceNews news, Pace pace, InstantSource clock) {
        this.frames = frames;
        this.pace = pace;
        this.clock = clock;
        var gap = new Gap(news);
        lines = IntStream.range(0, SOCKETS)
                .mapToObj(i -> new Line(addresses, pace, clock, this::heard, this::open, gap))
                .toList();
    }

    // --- frames

    private void heard(Link link, String frame) {
        if (running) {
            handlers.execute(() -> handle(link, frame));
        }
    }

    private void handle(Link link, String text) {
        try {
            var frame = Frames.read(text);
            switch (Frames.text(frame, "type")) {
                case "hello" -> link.hello();
                case "disconnect" -> disconnect(link, frame);
                default -> frames.taken(frame).ifPresent(link::say);
            }
        } catch (Malformed e) {
            LOG.warn("Slack sent a frame that is malformed: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("A frame of Slack's was not handled; it may send it again", e);
        }
    }

    private static void disconnect(Link link, JsonObject frame) {
        switch (Frames.text(frame, "reason")) {
            // The socket goes on for a few seconds: time enough to open another.
            case "warning", "refresh_requested" -> link.end(End.REFRESH);
            case "link_disabled" -> link.end(End.DISABLED);
            default -> link.end(End.CLOSED);
        }
    }

    // --- the watch

    private void look() {
        try {
            lines.forEach(Line::sweep);
            links().forEach(this::look);
        } catch (RuntimeException e) {
            // Thrown on, it would have been the last look.
            LOG.error("The sockets to Slack were not looked after", e);
        }
    }

    private void look(Link link) {
        if (Duration.between(link.heard(), clock.instant()).compareTo(pace.silence()) > 0) {
            link.end(End.SILENT);
        } else if (link.isOpen()) {
            link.knock();
        }
    }

    private Stream<Link> links() {
        return lines.stream().flatMap(line -> line.links().stream());
    }

    @Override
    public int open() {
        return (int) links().filter(Link::up).count();
    }

    @Override
    public Duration silence() {
        var heard = links().filter(Link::up).map(Link::heard).max(Comparator.naturalOrder());
        return Duration.between(heard.orElse(started), clock.instant());
    }

    // --- start and stop

    @Override
    public void start() {
        running = true;
        started = clock.instant();
        for (var line : lines) {
            Thread.ofVirtual().name("slack-line").start(line);
        }
        watch.scheduleWithFixedDelay(
                this::look, pace.ping().toMillis(), pace.ping().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        watch.shutdownNow();
        handlers.shutdown();
        try {
            if (!handlers.awaitTermination(pace.drain().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Something of Slack's was still being handled at the end; Slack sends it again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lines.forEach(Line::stop);
    }

    /** What is stopped here stays so: to hold it for a while and go on would leave a gap, and threads that are gone. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
