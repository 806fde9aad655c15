package dev.frontdesk.web;

import dev.frontdesk.people.Person;
import java.util.HashMap;
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
 * behind which a broken stream goes on.
 */
class PageFormat implements StreamFormat {

    private final Person reader;
    private final String channel;
    private final LineViews views;
    private final Unread unread;
    private final WebMessages messages;
    private final ITemplateEngine templates;

    PageFormat(
            Person reader,
            String channel,
            LineViews views,
            Unread unread,
            WebMessages messages,
            ITemplateEngine templates) {
        this.reader = reader;
        this.channel = channel;
        this.views = views;
        this.unread = unread;
        this.messages = messages;
        this.templates = templates;
    }

    @Override
    public Optional<SseEventBuilder> said(WebMessage line) {
        var html = line.channel().equals(channel) ? here(line) : elsewhere(line);
        return html.isEmpty()
                ? Optional.empty()
                : Optional.of(SseEmitter.event()
                        .id(String.valueOf(line.changed()))
                        .name("line")
                        .data(html, MediaType.TEXT_HTML));
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

    private String elsewhere(WebMessage line) {
        var counts = line.thread() == null || !Threads.in(line.channel());
        if (line.changed() != line.seq()) {
            return "";
        }
        return counts
                ? html("badge", Map.of("it", unread.channel(reader, line.channel())))
                : html("elsewhere", Map.of());
    }

    private String html(String fragment, Map<String, Object> values) {
        return templates.process("pieces", Set.of(fragment), new Context(Locale.ENGLISH, values));
    }
}
