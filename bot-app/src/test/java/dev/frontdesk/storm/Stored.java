package dev.frontdesk.storm;

import dev.frontdesk.storm.ChatApi.Message;
import dev.frontdesk.storm.ChatApi.Person;
import dev.frontdesk.storm.ChatApi.Ticket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything the server has after the storm: each person's view of each channel, and every ticket. */
record Stored(Map<View, List<Message>> messages, Map<Integer, Ticket> tickets) {

    /** Numbers may have gaps, where a kill came between the counter and the ticket. */
    private static final int LONGEST_GAP = 200;

    /** A channel as one person sees it. */
    record View(String person, String channel) {}

    static Stored read(ChatApi api, List<Person> people) throws IOException {
        Map<View, List<Message>> messages = new LinkedHashMap<>();
        for (Person person : people) {
            for (String channel : List.of(Stories.HELP, "dm:" + person.id())) {
                messages.put(new View(person.id(), channel), api.messages(person.id(), channel, null));
            }
        }
        for (String tech : Stories.TECHS) {
            messages.put(new View(tech, Stories.TRIAGE), api.messages(tech, Stories.TRIAGE, null));
        }
        return new Stored(messages, tickets(api));
    }

    private static Map<Integer, Ticket> tickets(ChatApi api) throws IOException {
        Map<Integer, Ticket> tickets = new TreeMap<>();
        int gap = 0;
        for (int number = 1; gap < LONGEST_GAP; number++) {
            Optional<Ticket> ticket = api.ticket(number, "dave");
            gap = ticket.isPresent() ? 0 : gap + 1;
            if (ticket.isPresent()) {
                tickets.put(number, ticket.get());
            }
        }
        return tickets;
    }

    List<Message> of(String person, String channel) {
        return messages.getOrDefault(new View(person, channel), List.of());
    }

    /** What somebody sees in the help channel and in their own talk with the bot. */
    List<Message> requesterView(String person) {
        List<Message> all = new ArrayList<>(of(person, Stories.HELP));
        all.addAll(of(person, "dm:" + person));
        return all;
    }

    long entries(int ticket, String type, String containing) {
        return tickets.get(ticket).timeline().stream()
                .filter(entry -> entry.type().equals(type))
                .filter(entry -> containing.isEmpty()
                        || entry.text() != null && entry.text().contains(containing))
                .count();
    }
}
