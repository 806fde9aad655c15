package dev.frontdesk.storm;

import dev.frontdesk.storm.ChatApi.Message;
import dev.frontdesk.storm.ChatApi.Ticket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything the server has after the storm: the channels as requesters and techs see them, and every ticket. */
record Stored(Map<View, List<Message>> messages, Map<Integer, Ticket> tickets) {

    /** Numbers may have gaps, where a kill came between the counter and the ticket. */
    private static final int LONGEST_GAP = 200;

    private static final List<View> VIEWS = views();

    /** A channel as one person sees it. */
    record View(String person, String channel) {}

    static Stored read(ChatApi api) throws IOException {
        Map<View, List<Message>> messages = new LinkedHashMap<>();
        for (View view : VIEWS) {
            messages.put(view, api.messages(view.person(), view.channel(), null));
        }
        return new Stored(messages, tickets(api));
    }

    private static List<View> views() {
        List<View> views = new ArrayList<>();
        for (String requester : Cast.REQUESTERS) {
            views.add(new View(requester, Stories.HELP));
            views.add(new View(requester, "dm:" + requester));
        }
        for (String tech : Cast.TECHS) {
            views.add(new View(tech, Stories.TRIAGE));
            views.add(new View(tech, "dm:" + tech));
        }
        return views;
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

    /** The view of that person; of somebody without one the first requester's, who sees all that is public. */
    View view(String person, String channel) {
        View own = new View(person, channel);
        return messages.containsKey(own) ? own : new View(Cast.REQUESTERS.getFirst(), channel);
    }

    List<Message> of(String person, String channel) {
        return messages.getOrDefault(view(person, channel), List.of());
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
