package dev.frontdesk.ticket;

import dev.frontdesk.conversation.IntentHandler;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
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
                .map(t -> "· " + t.text().replace('\n', ' ') + (t.assignee().isPresent() ? " (somebody is on it)" : ""))
                .collect(Collectors.joining("\n"));
        return Outcome.done(turn.say(
                reported.isEmpty()
                        ? "Nobody has reported anything down. If something does not work for you, tell me what you see."
                        : "This has been reported and is being looked at:\n" + reported
                                + "\nIf yours is something else, tell me what you see."));
    }
}
