package dev.frontdesk.ticket;

import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.Form;
import dev.frontdesk.conversation.ChoiceHandler;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Ref;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.conversation.Whispers;
import dev.frontdesk.people.Person;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** "Ask the help desk", where there is no message to answer below: answered in the person's own talk with the bot. */
@Component
class AskChoices implements ChoiceHandler {

    private static final String REF = "a";
    private static final Ref ASK = new Ref(REF, "desk", "ask");

    private final Asking asking;
    private final Whispers whispers;

    AskChoices(Asking asking, Whispers whispers) {
        this.asking = asking;
        this.whispers = whispers;
    }

    static Choice choice() {
        return new Choice(ASK.toString(), "Ask the help desk", Asking.form(""));
    }

    @Override
    public String kind() {
        return REF;
    }

    @Override
    public Optional<Form> form(Person person, Ref ref) {
        return Optional.of(Asking.form(""));
    }

    @Override
    public Outcome pressed(Turn turn, Ref ref) {
        var words = turn.field("text");
        return words == null || words.isBlank()
                ? Outcome.done(turn.tell("Just write here what is wrong, or what you need."))
                : whispers.pointing(turn, asking.ask(turn, words, whispers.lasting(turn)));
    }
}
