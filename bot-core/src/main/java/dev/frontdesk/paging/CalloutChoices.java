package dev.frontdesk.paging;

import dev.frontdesk.chat.CrashPoint;
import dev.frontdesk.conversation.ChoiceHandler;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Ref;
import dev.frontdesk.conversation.Turn;
import org.springframework.stereotype.Component;

/** Ack · Hand on · Resolve, below a page. */
@Component
class CalloutChoices implements ChoiceHandler {

    private final Callouts callouts;
    private final Answering answering;

    CalloutChoices(Callouts callouts, Answering answering) {
        this.callouts = callouts;
        this.answering = answering;
    }

    @Override
    public String kind() {
        return Paging.REF;
    }

    @Override
    public Outcome pressed(Turn turn, Ref ref) {
        CrashPoint.CP13.pass();
        var callout = callouts.find(ref.id()).filter(c -> turn.person().worksTickets());
        if (callout.isEmpty()) {
            return Outcome.done(turn.tell("There is nothing for you behind this button."));
        }
        return switch (ref.action()) {
            case "ack" -> answering.acknowledge(turn, callout.get());
            case "hand-on" -> answering.handOn(turn, callout.get());
            default -> answering.resolve(turn, callout.get());
        };
    }
}
