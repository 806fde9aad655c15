package dev.frontdesk.web;

import dev.frontdesk.people.Person;
import dev.frontdesk.web.Threads.Below;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Pieces of the page for somebody who looks at one channel: its lines, and of the others how much is unread. Each event's id is a number,
 * behind which a broken stream goes on. For one thread.
 */
class PageFormat implements StreamFormat {

    private static final Duration COUNTS_EVERY = Duration.ofMillis(500);
    private static final String THREADS = "threads";
    private static final String THREADS_CHANGED = "<i data-into=\"threads\"></i>";

    private final Person reader;
    private final String channel;
    private final LineViews views;
    private final Threads threads;
    private final Unread unread;
    private final ITemplateEngine templates;
    private final InstantSource clock;
    private final Set<String> changed = new LinkedHashSet<>();
    private Instant counted = Instant.EPOCH;
    private long upTo;

    PageFormat(
            Person reader,
            String channel,
            LineViews views,
            Threads threads,
            Unread unread,
            ITemplateEngine templates,
            InstantSource clock) {
        this.reader = reader;
        this.channel = channel;
        this.views = views;
        this.threads = threads;
        this.unread = unread;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public Optional<SseEventBuilder> said(Signal.Said said) {
        var line = said.line();
        if (line.channel().equals(channel)) {
            var root = line.thread() == null || !Threads.in(channel);
            return Optional.of(event(line.changed(), root ? root(said) : reply(said)));
        }
        elsewhere(said);
        return Optional.empty();
    }

    @Override
    public Optional<SseEventBuilder> work(Signal.Work work) {
        if (!work.channel().equals(channel)) {
            return Optional.empty();
        }
        var progress = work.progress();
        var told = Map.of(
                "thread", work.thread() == null ? "" : Anchor.of(work.thread()),
                "line", Anchor.of(work.line()),
                "progress", progress == null ? "working" : progress.name().toLowerCase(Locale.ROOT));
        return Optional.of(SseEmitter.event().name("work").data(told, MediaType.APPLICATION_JSON));
    }

    /** Tells a page that has missed too much to begin anew. */
    static SseEventBuilder anew() {
        return SseEmitter.event().name("anew").data("anew");
    }

    /** What is below it comes with the replies; but an edited line may be new to a page that was away. */
    private String root(Signal.Said said) {
        var line = said.line();
        return line(said, "log", line.changed() == line.seq() ? null : Threads.below(reader, newest(said)));
    }

    private String reply(Signal.Said said) {
        var root = said.line().root();
        var below = views.replies(root, Threads.below(reader, newest(said)));
        return line(said, "replies-" + Anchor.of(root), null)
                + said.<String>once("below " + below, () -> html("below", Map.of("it", below)))
                + (takesPart(said) ? THREADS_CHANGED : "");
    }

    /** The same for everybody but its author. */
    private String line(Signal.Said said, String into, @Nullable Below below) {
        var view = views.alone(reader, said.line(), below);
        return said.once(
                "line " + view.mine() + view.mark() + view.replies(),
                () -> html("said", Map.of("lines", List.of(view), "into", into)));
    }

    private List<WebMessage> newest(Signal.Said said) {
        var line = said.line();
        return said.once("newest", () -> threads.newest(line.channel(), line.root()));
    }

    private boolean takesPart(Signal.Said said) {
        var root = said.once("root", () -> threads.root(said.line()));
        return Stream.concat(root.stream(), newest(said).stream())
                .anyMatch(
                        line -> reader.id().equals(line.author()) || reader.id().equals(line.audience()));
    }

    /** What is said elsewhere is counted, which takes a look at the database: at most once in {@link #COUNTS_EVERY}. */
    private void elsewhere(Signal.Said said) {
        var line = said.line();
        if (line.changed() != line.seq()) {
            return;
        }
        if (line.thread() == null || !Threads.in(line.channel())) {
            changed.add(line.channel());
        } else if (takesPart(said)) {
            changed.add(THREADS);
        }
        upTo = Math.max(upTo, line.changed());
    }

    @Override
    public long overlap() {
        return News.OVERLAP;
    }

    @Override
    public Duration patience() {
        if (changed.isEmpty()) {
            return Listener.HEARTBEAT;
        }
        var left = Duration.between(clock.instant(), counted.plus(COUNTS_EVERY));
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Override
    public Optional<SseEventBuilder> late() {
        if (changed.isEmpty() || clock.instant().isBefore(counted.plus(COUNTS_EVERY))) {
            return Optional.empty();
        }
        counted = clock.instant();
        var html = new StringBuilder();
        for (var one : changed) {
            html.append(
                    one.equals(THREADS) ? THREADS_CHANGED : html("badge", Map.of("it", unread.channel(reader, one))));
        }
        changed.clear();
        return Optional.of(event(upTo, html.toString()));
    }

    private static SseEventBuilder event(long number, String html) {
        return SseEmitter.event().id(String.valueOf(number)).name("line").data(html, MediaType.TEXT_HTML);
    }

    private String html(String fragment, Map<String, Object> values) {
        return templates.process("pieces", Set.of(fragment), new Context(Locale.ENGLISH, values));
    }
}
