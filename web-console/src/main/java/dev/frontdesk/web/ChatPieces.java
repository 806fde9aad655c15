package dev.frontdesk.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pieces of the page as they are needed: older lines, a thread, the list of threads, completions. */
@Controller
@RequestMapping("/chat")
class ChatPieces {

    private final Reading reading;
    private final Scroll scroll;
    private final ThreadPane pane;
    private final HalfWord halfWord;

    ChatPieces(Reading reading, Scroll scroll, ThreadPane pane, HalfWord halfWord) {
        this.reading = reading;
        this.scroll = scroll;
        this.pane = pane;
        this.halfWord = halfWord;
    }

    @GetMapping("/older")
    String older(@RequestParam String as, @RequestParam String channel, @RequestParam long before, Model model) {
        var person = reading.person(as);
        reading.requireOpen(person, channel);
        model.addAttribute("piece", scroll.before(person, channel, before));
        return "pieces :: older";
    }

    @GetMapping("/newer")
    String newer(@RequestParam String as, @RequestParam String channel, @RequestParam long after, Model model) {
        var person = reading.person(as);
        reading.requireOpen(person, channel);
        model.addAttribute("piece", scroll.behind(person, channel, after));
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
        model.addAttribute("rootId", root.id());
        model.addAttribute("replies", scroll.replies(person, root, before));
        return "pieces :: olderReplies";
    }

    @GetMapping("/threads")
    String threads(@RequestParam String as, Model model) {
        pane.list(reading.person(as), model);
        return "pieces :: threads";
    }

    @GetMapping("/completions")
    String completions(@RequestParam String as, @RequestParam String typed, Model model) {
        model.addAttribute("completions", halfWord.complete(reading.person(as), typed));
        return "pieces :: completions";
    }
}
