package dev.frontdesk.ticket;

import dev.frontdesk.conversation.IntentHandler;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import java.util.Set;
import org.springframework.stereotype.Component;

/** "What became of my request?" */
@Component
class TicketStatusHandler implements IntentHandler {

    private final Tickets tickets;
    private final Overview overview;

    TicketStatusHandler(Tickets tickets, Overview overview) {
        this.tickets = tickets;
        this.overview = overview;
    }

    @Override
    public Set<String> intents() {
        return Set.of("ticket-status");
    }

    @Override
    public Outcome handle(Turn turn) {
        var named = turn.reading().entities().stream()
                .filter(e -> e.type().equals("ticket"))
                .findFirst()
                .flatMap(e -> tickets.numbered(e.value()))
                .filter(t -> t.visibleTo(turn.person()));
        return Outcome.done(
                turn.tell(named.map(t -> overview.of(t, turn.person())).orElseGet(() -> overview.of(turn.person()))));
    }
}
