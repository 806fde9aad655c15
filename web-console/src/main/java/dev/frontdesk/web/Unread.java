package dev.frontdesk.web;

import dev.frontdesk.people.Person;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The channels open to somebody, each with how much of it they have not read. */
@Component
class Unread {

    /** Counted no further than this. */
    static final int COUNTED = 99;

    private final WebMessages messages;
    private final ReadMarks marks;

    Unread(WebMessages messages, ReadMarks marks) {
        this.messages = messages;
        this.marks = marks;
    }

    /**
     * @param key help, triage or dm: what the page knows it by
     * @param unread lines of others, without replies; {@link #COUNTED} stands for "or more"
     */
    record ChannelView(String id, String key, String name, String about, int unread) {

        public String count() {
            return unread < COUNTED ? String.valueOf(unread) : COUNTED + "+";
        }
    }

    List<ChannelView> channels(Person person) {
        var ids = new ArrayList<>(List.of(Channels.HELP));
        if (person.worksTickets()) {
            ids.add(Channels.TRIAGE);
        }
        ids.add(Channels.direct(person.id()));
        return ids.stream().map(id -> channel(person, id)).toList();
    }

    ChannelView channel(Person person, String id) {
        var unread = messages.unread(id, Threads.in(id), person.id(), marks.of(person.id(), id), COUNTED);
        return switch (Channels.place(id)) {
            case HELP ->
                new ChannelView(id, "help", "#help", "Everybody asks here. Frontdesk answers in a thread.", unread);
            case TRIAGE ->
                new ChannelView(
                        id,
                        "triage",
                        "#triage",
                        "A card for each ticket. What you write in its thread stays among techs.",
                        unread);
            default -> new ChannelView(id, "dm", "@Frontdesk", "You and Frontdesk, nobody else.", unread);
        };
    }
}
