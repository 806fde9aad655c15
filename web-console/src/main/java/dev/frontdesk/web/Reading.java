package dev.frontdesk.web;

import dev.frontdesk.web.WebPeople.WebPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.web.ErrorResponseException;

/** What one person may see. What is not there and what is not for them is the same answer. */
@Service
class Reading {

    private final WebPeople people;
    private final Channels channels;
    private final WebMessages messages;

    Reading(WebPeople people, Channels channels, WebMessages messages) {
        this.people = people;
        this.channels = channels;
        this.messages = messages;
    }

    WebPerson person(String id) {
        return people.person(id)
                .orElseThrow(() -> Problems.notFound("Nobody here has that id: GET /api/chat/people lists everybody."));
    }

    void requireOpen(WebPerson by, String channel) {
        if (!channels.open(by, channel)) {
            throw Problems.notFound("There is no such channel for you: \"help\" and \"" + Channels.direct(by.id())
                    + "\" are open to you" + (by.worksTickets() ? ", and \"triage\"." : "."));
        }
    }

    WebMessage message(WebPerson by, String id) {
        return messages.find(id).filter(found -> channels.shows(found, by)).orElseThrow(Reading::noMessage);
    }

    WebMessage message(WebPerson by, String channel, String id) {
        var message = message(by, id);
        if (!message.channel().equals(channel)) {
            throw noMessage();
        }
        return message;
    }

    /** A channel's lines behind a message, or all of them. */
    List<WebMessage> lines(WebPerson by, String channel, @Nullable String after) {
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
