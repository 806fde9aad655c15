package dev.frontdesk.smalltalk;

import dev.frontdesk.conversation.IntentHandler;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers what is said to be polite or curious. */
@Component
class SmalltalkHandler implements IntentHandler {

    @Override
    public Set<String> intents() {
        return Set.of("greet", "give-thanks", "ask-bot");
    }

    @Override
    public Outcome handle(Turn turn) {
        return Outcome.done(turn.say(words(turn)));
    }

    private static String words(Turn turn) {
        return switch (turn.intents().getFirst()) {
            case "greet" -> "Hello " + turn.person().name() + ". What can I do for you?";
            case "give-thanks" -> "You are welcome.";
            default ->
                "I am the help desk's front desk. Tell me in your own words what does not work or what you need. I answer what"
                        + " I know, open a ticket for the rest, and call a person when it cannot wait. Say \"human\" at any time,"
                        + " or /desk help to see everything.";
        };
    }
}
