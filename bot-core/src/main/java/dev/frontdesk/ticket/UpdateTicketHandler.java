package dev.frontdesk.ticket;

import dev.frontdesk.conversation.IntentHandler;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Question.Option;
import dev.frontdesk.conversation.Turn;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Something is added to a request, but this person has none: it is offered as a new one. */
@Component
class UpdateTicketHandler implements IntentHandler {

    private static final String OPEN = "open";

    private final Filing filing;

    UpdateTicketHandler(Filing filing) {
        this.filing = filing;
    }

    @Override
    public Set<String> intents() {
        return Set.of("update-ticket");
    }

    @Override
    public Outcome handle(Turn turn) {
        return switch (turn.answer(OPEN).orElse("")) {
            case "yes" -> filing.openAndSay(Filing.Form.of(turn, null), turn);
            case "no" -> Outcome.done(turn.say("All right. Nothing was opened."));
            default ->
                Outcome.ask(
                        OPEN,
                        "You have no request with us that this could belong to. Shall I open a new one?",
                        new Option("yes", "Open a ticket"),
                        new Option("no", "Not now"));
        };
    }
}
