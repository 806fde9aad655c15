package dev.frontdesk.ticket;

import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.Home;
import dev.frontdesk.conversation.HomePart;
import dev.frontdesk.people.Person;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a person asked for and is not over, or was over just now. */
@Component
@Order(20)
class OwnPart implements HomePart {

    private static final int LOOK_AT = 50;
    private static final int SHOWN = 10;

    private final Tickets tickets;
    private final Overview overview;
    private final InstantSource clock;

    OwnPart(Tickets tickets, Overview overview, InstantSource clock) {
        this.tickets = tickets;
        this.overview = overview;
        this.clock = clock;
    }

    @Override
    public Optional<Home.Section> section(Person person) {
        var now = clock.instant();
        var items = tickets.involving(person.id(), LOOK_AT).stream()
                .filter(t -> t.state().live() || t.reopens(now))
                .limit(SHOWN)
                .map(t -> new Home.Item(overview.lineFor(t, person), t.informal() ? List.of() : List.of(over(t))))
                .toList();
        return Optional.of(new Home.Section("Your requests", items, "You have no open requests."));
    }

    private static Choice over(Ticket ticket) {
        return ticket.state().live()
                ? Cards.button(ticket, "done", "Resolve")
                : Cards.button(ticket, "reopen", "Reopen");
    }
}
