package dev.frontdesk.ticket.command;

import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Command;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.ticket.Overview;
import dev.frontdesk.ticket.Tickets;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code /desk status}: one's own requests, or one ticket. */
@Component
class StatusCommand implements Command {

    private final Tickets tickets;
    private final Overview overview;

    StatusCommand(Tickets tickets, Overview overview) {
        this.tickets = tickets;
        this.overview = overview;
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public String summary() {
        return "Shows your requests, or one ticket.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.ticket());
    }

    @Override
    public Outcome run(Turn turn, Arguments arguments) {
        var number = arguments.ticketNumber();
        if (number.isEmpty()) {
            return Outcome.done(turn.tell(overview.of(turn.person())));
        }
        return Outcome.done(turn.tell(tickets.numbered(number.get())
                .filter(t -> t.visibleTo(turn.person()))
                .map(t -> overview.of(t, turn.person()))
                .orElse("I know no " + number.get() + ", or it is not yours to see.")));
    }
}
