package dev.frontdesk.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What belongs to one line: what happened to it, and the forms its buttons open. */
@Controller
@RequestMapping("/chat")
class LinePieces {

    private final Reading reading;
    private final LineViews views;
    private final TrailViews trails;

    LinePieces(Reading reading, LineViews views, TrailViews trails) {
        this.reading = reading;
        this.views = views;
        this.trails = trails;
    }

    @GetMapping("/what-happened")
    String whatHappened(
            @RequestParam String as, @RequestParam String channel, @RequestParam String message, Model model) {
        var person = reading.person(as);
        var line = reading.message(person, channel, message);
        model.addAttribute("line", views.inThread(person, List.of(line)).getFirst());
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
        FormView.of(line, choice).fill(model);
        return "pieces :: formDialog";
    }
}
