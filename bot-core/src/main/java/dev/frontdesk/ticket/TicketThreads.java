package dev.frontdesk.ticket;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.OpenThreads;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where tickets are talked about that are not closed: a resolved one still opens again by a word in its thread. */
@Component
class TicketThreads implements OpenThreads {

    private final Tickets tickets;

    TicketThreads(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public List<ChatAddress> on(String platform, int limit) {
        return tickets.notClosed(limit).stream()
                .flatMap(TicketThreads::places)
                .filter(place -> place.platform().equals(platform) && canBeWrittenIn(place))
                .map(place -> place.withoutToken().onlyFor(null))
                .distinct()
                .limit(limit)
                .toList();
    }

    private static Stream<ChatAddress> places(Ticket ticket) {
        return Stream.concat(ticket.readers().stream(), ticket.triage().stream());
    }

    /** Below what only one person was shown in a channel nobody writes. */
    private static boolean canBeWrittenIn(ChatAddress place) {
        return place.thread() != null || place.audience() == null;
    }
}
