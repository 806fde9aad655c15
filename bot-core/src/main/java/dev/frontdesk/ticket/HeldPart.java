package dev.frontdesk.ticket;

import dev.frontdesk.chat.Home;
import dev.frontdesk.conversation.HomePart;
import dev.frontdesk.people.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody has taken or was given; for whoever works tickets. */
@Component
@Order(40)
class HeldPart implements HomePart {

    private static final int SHOWN = 10;

    private final Tickets tickets;
    private final Overview overview;

    HeldPart(Tickets tickets, Overview overview) {
        this.tickets = tickets;
        this.overview = overview;
    }

    @Override
    public Optional<Home.Section> section(Person person) {
        if (!person.worksTickets()) {
            return Optional.empty();
        }
        var items = tickets.heldBy(person.id(), SHOWN).stream()
                .map(t -> new Home.Item(
                        overview.lineForTechs(t), List.of(Cards.reply(t), Cards.resolve(t), Cards.release(t))))
                .toList();
        return Optional.of(new Home.Section("Yours", items, "You have no ticket."));
    }
}
