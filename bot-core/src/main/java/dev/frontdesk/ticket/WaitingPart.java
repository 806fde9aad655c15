package dev.frontdesk.ticket;

import dev.frontdesk.chat.Home;
import dev.frontdesk.conversation.HomePart;
import dev.frontdesk.people.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits for somebody to take it, the most pressing first; for whoever works tickets. */
@Component
@Order(30)
class WaitingPart implements HomePart {

    private static final int SHOWN = 10;

    private final Tickets tickets;
    private final Overview overview;

    WaitingPart(Tickets tickets, Overview overview) {
        this.tickets = tickets;
        this.overview = overview;
    }

    @Override
    public Optional<Home.Section> section(Person person) {
        if (!person.worksTickets()) {
            return Optional.empty();
        }
        var items = tickets.waiting(SHOWN).stream()
                .map(t -> new Home.Item(overview.lineForTechs(t), List.of(Cards.take(t))))
                .toList();
        return Optional.of(new Home.Section("Waiting", items, "Nothing is waiting. Enjoy the quiet."));
    }
}
