package dev.frontdesk.web;

import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.thymeleaf.ITemplateEngine;

/** Pieces of the page as they are needed: older lines, a thread, a form, what happened, completions, and the stream of what is new. */
@Controller
@RequestMapping("/chat")
class ChatPieces {

    private final Reading reading;
    private final Scroll scroll;
    private final ThreadPane pane;
    private final TrailViews trails;
    private final HalfWord halfWord;
    private final LineViews views;
    private final Unread unread;
    private final WebMessages messages;
    private final Streams streams;
    private final ITemplateEngine templates;
    private final InstantSource clock;

    ChatPieces(
            Reading reading,
            Scroll scroll,
            ThreadPane pane,
            TrailViews trails,
            HalfWord halfWord,
            LineViews views,
            Unread unread,
            WebMessages messages,
            Streams streams,
            ITemplateEngine templates,
            InstantSource clock) {
        this.reading = reading;
        this.scroll = scroll;
        this.pane = pane;
        this.trails = trails;
        this.halfWord = halfWord;
        this.views = views;
        this.unread = unread;
        this.messages = messages;
        this.streams = streams;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/older")
    String older(@RequestParam String as, @RequestParam String channel, @RequestParam long before, Model model) {
        var person = reading.person(as);
        reading.requireOpen(person, channel);
        where(model, as, channel).addAttribute("piece", scroll.before(person, channel, before));
        return "pieces :: older";
    }

    @GetMapping("/newer")
    String newer(@RequestParam String as, @RequestParam String channel, @RequestParam long after, Model model) {
        var person = reading.person(as);
        reading.requireOpen(person, channel);
        where(model, as, channel).addAttribute("piece", scroll.behind(person, channel, after));
        return "pieces :: newer";
    }

    @GetMapping("/thread")
    String thread(@RequestParam String as, @RequestParam String channel, @RequestParam String message, Model model) {
        var person = reading.person(as);
        pane.show(person, reading.message(person, channel, message), model);
        return "pieces :: thread";
    }

    @GetMapping("/replies")
    String replies(
            @RequestParam String as,
            @RequestParam String channel,
            @RequestParam String message,
            @RequestParam long before,
            Model model) {
        var person = reading.person(as);
        var root = reading.message(person, channel, message);
        where(model, as, channel).addAttribute("rootId", root.id());
        model.addAttribute("replies", scroll.replies(person, root, before));
        return "pieces :: olderReplies";
    }

    @GetMapping("/threads")
    String threads(@RequestParam String as, Model model) {
        pane.list(reading.person(as), model);
        return "pieces :: threads";
    }

    @GetMapping("/what-happened")
    String whatHappened(
            @RequestParam String as, @RequestParam String channel, @RequestParam String message, Model model) {
        var person = reading.person(as);
        var line = reading.message(person, channel, message);
        model.addAttribute(
                "line", views.inThread(person, java.util.List.of(line)).getFirst());
        model.addAttribute("trail", trails.of(person, line).orElse(null));
        return "pieces :: trail";
    }

    @GetMapping("/form")
    String form(
            @RequestParam String as,
            @RequestParam String channel,
            @RequestParam String message,
            @RequestParam String choice,
            Model model) {
        var line = reading.message(reading.person(as), channel, message);
        FormView.of(as, line, choice).fill(model);
        return "pieces :: formDialog";
    }

    @GetMapping("/completions")
    String completions(@RequestParam String as, @RequestParam String typed, Model model) {
        model.addAttribute("completions", halfWord.complete(reading.person(as), typed));
        return "pieces :: completions";
    }

    @GetMapping(path = "/stream", produces = TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @RequestParam String as,
            @RequestParam String channel,
            @RequestParam long since,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last) {
        var person = reading.person(as);
        reading.requireOpen(person, channel);
        var format = new PageFormat(person, channel, views, unread, messages, templates, clock);
        return streams.open(person, format, last == null ? since : last);
    }

    /** Further pieces are asked for by whom and of where this one was. */
    private static Model where(Model model, String as, String channel) {
        return model.addAttribute("as", as).addAttribute("channel", channel);
    }
}
