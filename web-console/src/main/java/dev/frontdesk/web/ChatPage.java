package dev.frontdesk.web;

import dev.frontdesk.people.People;
import dev.frontdesk.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page: who one is, and then the chat. */
@Controller
class ChatPage {

    /** More people than this are not offered in the menu, but on a page with a search. */
    private static final int MENU = 12;

    private final People people;
    private final Faces faces;
    private final Channels channels;
    private final Reading reading;
    private final WebMessages messages;
    private final Scroll scroll;
    private final Unread unread;
    private final ReadMarks marks;
    private final ThreadPane pane;

    ChatPage(
            People people,
            Faces faces,
            Channels channels,
            Reading reading,
            WebMessages messages,
            Scroll scroll,
            Unread unread,
            ReadMarks marks,
            ThreadPane pane) {
        this.people = people;
        this.faces = faces;
        this.channels = channels;
        this.reading = reading;
        this.messages = messages;
        this.scroll = scroll;
        this.unread = unread;
        this.marks = marks;
        this.pane = pane;
    }

    @GetMapping("/")
    String page(
            @RequestParam(required = false) @Nullable String as,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String thread,
            Model model) {
        var person = as == null ? null : people.find(as).orElse(null);
        if (person == null) {
            model.addAttribute("people", faces.all());
            model.addAttribute("unknown", as);
            return "welcome";
        }
        var me = faces.of(person);
        var wanted = channel == null ? me.home() : channel;
        var here = channels.open(person, wanted) ? wanted : me.home();
        chat(person, me, here, model);
        if (thread != null && Threads.in(here)) {
            reading.found(person, here, thread)
                    .filter(line -> reading.found(person, here, line.root()).isPresent())
                    .ifPresent(line -> pane.show(person, line, model));
        }
        return "chat";
    }

    private void chat(Person person, PersonView me, String channel, Model model) {
        // First the number, then the lines: what comes between is sent by the stream once more, and not missed.
        var since = messages.order().visible();
        var all = unread.channels(person);
        var here =
                all.stream().filter(one -> one.id().equals(channel)).findFirst().orElseThrow();
        model.addAttribute("me", me);
        model.addAttribute("people", faces.all().stream().limit(MENU).toList());
        model.addAttribute("everybody", people.all().size() <= MENU);
        model.addAttribute("channels", all);
        model.addAttribute("here", here);
        model.addAttribute("since", since);
        var piece = scroll.newest(person, channel);
        model.addAttribute("piece", piece);
        model.addAttribute("firstNew", piece.firstBehind(marks.of(person.id(), channel)));
        model.addAttribute(
                "tech",
                people.all().stream()
                        .filter(Person::worksTickets)
                        .findFirst()
                        .map(faces::of)
                        .orElse(null));
        model.addAttribute("guide", guide(person, here.key()));
        pane.list(person, model);
    }

    private static String guide(Person person, String channel) {
        if (channel.equals("triage")) {
            return "tech";
        }
        return person.worksTickets() ? "" : "ask";
    }
}
