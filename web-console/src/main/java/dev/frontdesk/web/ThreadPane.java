package dev.frontdesk.web;

import dev.frontdesk.people.Person;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands beside a channel: one thread, and the list of one's own. */
@Component
class ThreadPane {

    private final Reading reading;
    private final Scroll scroll;
    private final LineViews views;
    private final Threads threads;

    ThreadPane(Reading reading, Scroll scroll, LineViews views, Threads threads) {
        this.reading = reading;
        this.scroll = scroll;
        this.views = views;
        this.threads = threads;
    }

    /** One of somebody's threads in the list. */
    record OwnView(String anchor, String channel, String channelName, String root, String text, boolean fresh) {}

    /** @param line any line of the thread */
    void show(Person person, WebMessage line, Model model) {
        var root = reading.message(person, line.root());
        model.addAttribute("root", views.inThread(person, List.of(root)).getFirst());
        model.addAttribute("rootId", root.id());
        model.addAttribute("channelName", root.channel().equals(Channels.TRIAGE) ? "#triage" : "#help");
        model.addAttribute("replies", scroll.replies(person, root, Long.MAX_VALUE));
    }

    void list(Person person, Model model) {
        model.addAttribute("as", person.id());
        model.addAttribute(
                "own",
                threads.of(person).stream()
                        .map(own -> new OwnView(
                                Anchor.of(own.root().id()),
                                own.root().channel(),
                                '#' + own.root().channel(),
                                own.root().id(),
                                LineViews.snippet(own.root()),
                                own.fresh()))
                        .toList());
    }
}
