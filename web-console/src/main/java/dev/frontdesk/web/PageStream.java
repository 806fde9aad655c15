package dev.frontdesk.web;

import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.thymeleaf.ITemplateEngine;

/** The stream of an open page. */
@RestController
class PageStream {

    private final Reading reading;
    private final LineViews views;
    private final Unread unread;
    private final Threads threads;
    private final Streams streams;
    private final ITemplateEngine templates;
    private final InstantSource clock;

    PageStream(
            Reading reading,
            LineViews views,
            Unread unread,
            Threads threads,
            Streams streams,
            ITemplateEngine templates,
            InstantSource clock) {
        this.reading = reading;
        this.views = views;
        this.unread = unread;
        this.threads = threads;
        this.streams = streams;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * @param since the number up to which the page knows everything
     * @param last the number of the last event a broken stream had sent
     */
    @GetMapping(path = "/chat/stream", produces = TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @RequestParam String as,
            @RequestParam String channel,
            @RequestParam long since,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last) {
        var person = reading.person(as);
        reading.requireOpen(person, channel);
        var format = new PageFormat(person, channel, views, threads, unread, templates, clock);
        return streams.open(person, format, last == null ? since : last);
    }
}
