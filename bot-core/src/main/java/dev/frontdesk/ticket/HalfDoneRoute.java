package dev.frontdesk.ticket;

import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Route;
import dev.frontdesk.conversation.Turn;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A message that had opened its ticket when the process died: whatever happened since, it is about that ticket. */
@Component
@Order(0)
class HalfDoneRoute implements Route {

    private final Filing filing;

    HalfDoneRoute(Filing filing) {
        this.filing = filing;
    }

    @Override
    public Optional<Outcome> route(Turn turn) {
        return filing.halfDone(turn).map(f -> f.saying(turn.say(filing.opened(f.ticket())), List.of()));
    }

    @Override
    public Outcome answered(Turn turn) {
        throw new IllegalStateException("asks nothing");
    }
}
