package dev.frontdesk.oncall;

import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Command;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.people.Person;
import org.springframework.stereotype.Component;

/** {@code /desk oncall}: who is called, and who next. */
@Component
class OnCallCommand implements Command {

    private final OnCall onCall;

    OnCallCommand(OnCall onCall) {
        this.onCall = onCall;
    }

    @Override
    public String name() {
        return "oncall";
    }

    @Override
    public String summary() {
        return "Shows who is on call.";
    }

    @Override
    public boolean allows(Person person) {
        return !person.guest();
    }

    @Override
    public Outcome run(Turn turn, Arguments arguments) {
        return Outcome.done(turn.tell(onCall.words().orElse(OnCall.NOBODY)));
    }
}
