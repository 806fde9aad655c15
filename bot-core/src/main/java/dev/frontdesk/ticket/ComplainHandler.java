package dev.frontdesk.ticket;

import dev.frontdesk.conversation.IntentHandler;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Question.Option;
import dev.frontdesk.conversation.Turn;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Somebody is unhappy with us: said sorry to, and offered a person. */
@Component
class ComplainHandler implements IntentHandler {

    private static final String PASS_ON = "pass-on";

    private final Filing filing;

    ComplainHandler(Filing filing) {
        this.filing = filing;
    }

    @Override
    public Set<String> intents() {
        return Set.of("complain");
    }

    @Override
    public Outcome handle(Turn turn) {
        return switch (turn.answer(PASS_ON).orElse("")) {
            case "yes" -> filing.openAndSay(Filing.Form.of(turn, "complain"), turn);
            case "no" -> Outcome.done(turn.say("All right. Tell me any time what would help."));
            default ->
                Outcome.ask(
                        PASS_ON,
                        "I am sorry that this went badly. Shall I pass it to a person, with what you wrote?",
                        new Option("yes", "Pass it on"),
                        new Option("no", "Not now"));
        };
    }
}
