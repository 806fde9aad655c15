package dev.frontdesk.ticket;

import dev.frontdesk.conversation.ChoiceHandler;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Ref;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.conversation.Unanswered;
import dev.frontdesk.people.Directory;
import java.util.List;
import org.springframework.stereotype.Component;

/** The button on an unanswered card: a tech makes a ticket of what was left. */
@Component
class UnansweredChoices implements ChoiceHandler {

    private final Unanswered unanswered;
    private final Filing filing;
    private final Directory directory;

    UnansweredChoices(Unanswered unanswered, Filing filing, Directory directory) {
        this.unanswered = unanswered;
        this.filing = filing;
        this.directory = directory;
    }

    @Override
    public String kind() {
        return Unanswered.REF;
    }

    @Override
    public Outcome pressed(Turn turn, Ref ref) {
        var left = turn.person().worksTickets() ? unanswered.find(ref) : java.util.Optional.<Unanswered.Left>empty();
        if (left.isEmpty()) {
            return Outcome.done(turn.tell("There is nothing for you behind this button."));
        }
        var request = left.get().request();
        var where = request.where();
        var requester = directory
                .find(left.get().person())
                .orElseGet(() -> directory.of(
                        where.platform(),
                        left.get().person().substring(where.platform().length() + 1),
                        left.get().person()));
        var form = new Filing.Form(request, requester, null, where)
                .as(request.intent())
                .tried("The bot asked and got no answer.");
        var filed = filing.open(form, turn);
        if (!filed.fresh() && !filed.ticket().did(turn.cause())) {
            return Outcome.done(turn.tell(filed.ticket().number() + " is open for this already."));
        }
        return filed.saying(
                turn.tell(filed.ticket().number() + " is open."),
                List.of(dev.frontdesk.outbox.Saying.post(
                        where, dev.frontdesk.chat.Reply.text(filing.opened(filed.ticket())))));
    }
}
