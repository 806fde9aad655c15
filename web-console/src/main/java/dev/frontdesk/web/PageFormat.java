package dev.frontdesk.web;

import dev.frontdesk.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private final Person reader;
    private final String channel;
    private final LineViews views;
    private final Unread unread;
    private final WebMessages messages;
    private final ITemplateEngine templates;
    private final InstantSource clock;
    private final Set<String> changed = new LinkedHashSet<>();
    private Instant counted = Instant.EPOCH;
    private long upTo;

    PageFormat(
            Person reader,
            String channel,
            LineViews views,
            Unread unread,
            WebMessages messages,
            ITemplateEngine templates,
            InstantSource clock) {
        this.reader = reader;
        this.channel = channel;
        this.views = views;
        this.unread = unread;
        this.messages = messages;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public Optional<SseEventBuilder> said(WebMessage line) {
        var html = line.channel().equals(channel) ? here(line) : elsewhere(line);
        return html.isEmpty() ? Optional.empty() : Optional.of(event(line.changed(), html));
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

    private String here(WebMessage line) {
        if (line.thread() == null) {
            return html("said", Map.of("lines", views.withThreads(reader, channel, List.of(line)), "into", "log"));
        }
        var values = new HashMap<String, Object>();
        values.put("lines", views.inThread(reader, List.of(line)));
        values.put("into", "replies-" + Anchor.of(line.root()));
        values.put(
                "replies",
                messages.find(line.root())
                        .map(root -> views.replies(reader, root))
                        .orElse(null));
        return html("replied", values);
    }

    /** What is said elsewhere is counted, which takes a look at the database: at most once in {@link #COUNTS_EVERY}. */
    private String elsewhere(WebMessage line) {
        if (line.changed() == line.seq()) {
            changed.add(line.thread() == null || !Threads.in(line.channel()) ? line.channel() : THREADS);
            upTo = Math.max(upTo, line.changed());
        }
        return "";
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
                    one.equals(THREADS)
                            ? html("elsewhere", Map.of())
                            : html("badge", Map.of("it", unread.channel(reader, one))));
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
