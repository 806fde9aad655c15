package dev.frontdesk.ticket;

import dev.frontdesk.conversation.IntentHandler;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import java.time.Duration;
import java.util.Set;
import org.springframework.stereotype.Component;

/** "Is something down?" Answered from what has been reported. */
@Component
class AskStatusHandler implements IntentHandler {

    private static final Duration RECENT = Duration.ofHours(24);
    private static final int LOOK_AT = 50;

    private final Tickets tickets;

    AskStatusHandler(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public Set<String> intents() {
        return Set.of("ask-status");
    }

    @Override
    public Outcome handle(Turn turn) {
        var since = turn.now().minus(RECENT);
        var reported = tickets.newest(LOOK_AT).stream()
                .filter(t -> t.intent().equals("report-outage")
                        && t.state().live()
                        && t.openedAt().isAfter(since))
                .map(t -> line(t, turn))
                .toList();
        return Outcome.done(turn.say(
                reported.isEmpty()
                        ? "Nobody has reported anything down. If something does not work for you, tell me what you see."
                        : "Something is down for several people:\n" + String.join("\n", reported)
                                + "\nIf yours is something else, tell me what you see."));
    }

    /** When and how it stands; what others wrote is theirs. */
    private static String line(Ticket ticket, Turn turn) {
        var ago = Duration.between(ticket.openedAt(), turn.now()).toMinutes();
        var what = ticket.visibleTo(turn.person()) ? ": " + ticket.text().replace('\n', ' ') : "";
        return "· reported " + (ago < 1 ? "just now" : ago + " minutes ago") + what
                + (ticket.assignee().isPresent() ? ", somebody is on it" : "");
    }
}
