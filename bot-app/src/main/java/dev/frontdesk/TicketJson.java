package dev.frontdesk;

import dev.frontdesk.chat.Attachment;
import dev.frontdesk.chat.Trail;
import dev.frontdesk.people.People;
import dev.frontdesk.people.Person;
import dev.frontdesk.ticket.Entry;
import dev.frontdesk.ticket.Ticket;
import dev.frontdesk.ticket.Tickets;
import dev.frontdesk.web.TicketViews;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tickets as the chat API shows them: persons by id, and what the techs noted to techs only. */
@Component
class TicketJson implements TicketViews {

    /** How the subject of an effect begins that is about a ticket: {@code ticket:ID:card}. */
    private static final String ABOUT = "ticket:";

    private final Tickets tickets;
    private final People people;

    TicketJson(Tickets tickets, People people) {
        this.tickets = tickets;
        this.people = people;
    }

    @Override
    public Optional<Map<String, Object>> ticket(String number, String person) {
        return people.find(person)
                .flatMap(reader -> tickets.numbered(number)
                        .filter(t -> t.visibleTo(reader))
                        .map(t -> json(t, reader)));
    }

    @Override
    public Optional<String> of(Trail trail, String person) {
        return people.find(person)
                .flatMap(reader -> ticket(trail).filter(t -> t.visibleTo(reader)))
                .map(Ticket::number);
    }

    /** The one that was opened, else the first an effect was about. */
    private Optional<Ticket> ticket(Trail trail) {
        return tickets.opened(trail.cause()).or(() -> touched(trail));
    }

    private Optional<Ticket> touched(Trail trail) {
        return trail.effects().stream()
                .map(Trail.Step::subject)
                .filter(Objects::nonNull)
                .filter(subject -> subject.startsWith(ABOUT))
                .map(subject -> subject.split(":")[1])
                .flatMap(id -> tickets.find(id).stream())
                .findFirst();
    }

    private static Map<String, Object> json(Ticket ticket, Person reader) {
        var json = new LinkedHashMap<String, Object>();
        json.put("number", ticket.number());
        json.put("state", ticket.state().word());
        json.put("requester", ticket.requester());
        ticket.actor().ifPresent(a -> json.put("actor", a));
        json.put("assignee", ticket.assignee().orElse(null));
        json.put("priority", ticket.priority().word());
        json.put("intent", ticket.intent());
        json.put("queue", ticket.queue());
        json.put("personal", ticket.personal());
        json.put("text", ticket.text());
        ticket.title().ifPresent(t -> json.put("title", t));
        json.put("facts", ticket.facts());
        ticket.rating().ifPresent(r -> json.put("rating", r));
        json.put(
                "timeline",
                ticket.timelineFor(reader).stream().map(TicketJson::json).toList());
        return json;
    }

    private static Map<String, Object> json(Entry entry) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", entry.type().word());
        json.put("by", entry.by());
        json.put("at", entry.at());
        if (entry.text() != null) {
            json.put("text", entry.text());
        }
        if (!entry.attachments().isEmpty()) {
            json.put(
                    "attachments",
                    entry.attachments().stream().map(TicketJson::json).toList());
        }
        return json;
    }

    private static Map<String, Object> json(Attachment file) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", file.name());
        json.put("mediaType", file.mediaType());
        json.put("size", file.size());
        if (file.opens()) {
            json.put("url", file.url());
        }
        return json;
    }
}
