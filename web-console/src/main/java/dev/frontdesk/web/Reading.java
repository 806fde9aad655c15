package dev.frontdesk.web;

import dev.frontdesk.people.People;
import dev.frontdesk.people.Person;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.web.ErrorResponseException;

/** What one person may see. What is not there and what is not for them is the same answer. */
@Service
class Reading {

    private final People people;
    private final Channels channels;
    private final WebMessages messages;

    Reading(People people, Channels channels, WebMessages messages) {
        this.people = people;
        this.channels = channels;
        this.messages = messages;
    }

    Person person(String id) {
        return people.find(id)
                .orElseThrow(() -> Problems.notFound("Nobody here has that id: GET /api/chat/people lists everybody."));
    }

    void requireOpen(Person by, String channel) {
        if (!channels.open(by, channel)) {
            throw Problems.notFound("There is no such channel for you: \"help\" and \"" + Channels.direct(by.id())
                    + "\" are open to you" + (by.worksTickets() ? ", and \"triage\"." : "."));
        }
    }

    WebMessage message(Person by, String id) {
        return messages.find(id).filter(found -> channels.shows(found, by)).orElseThrow(Reading::noMessage);
    }

    WebMessage message(Person by, String channel, String id) {
        return found(by, channel, id).orElseThrow(Reading::noMessage);
    }

    Optional<WebMessage> found(Person by, String channel, String id) {
        return messages.find(id)
                .filter(found -> channels.shows(found, by) && found.channel().equals(channel));
    }

    /** A channel's lines behind a message, or all of them. */
    List<WebMessage> lines(Person by, String channel, @Nullable String after) {
        requireOpen(by, channel);
        var from = after == null ? 0 : message(by, channel, after).seq();
        return messages.in(channel, from).stream()
                .filter(line -> channels.shows(line, by))
                .toList();
    }

    private static ErrorResponseException noMessage() {
        return Problems.notFound("There is no such message here. It may be in another channel.");
    }
}
