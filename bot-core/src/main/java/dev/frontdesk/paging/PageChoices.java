package dev.frontdesk.paging;

import dev.frontdesk.conversation.ChoiceHandler;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Ref;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.ticket.Tickets;
import org.springframework.stereotype.Component;

/** "Page someone now", below the answer to somebody who wants a person. */
@Component
class PageChoices implements ChoiceHandler {

    static final String REF = "p";

    private final Tickets tickets;
    private final TalkToHumanHandler human;

    PageChoices(Tickets tickets, TalkToHumanHandler human) {
        this.tickets = tickets;
        this.human = human;
    }

    @Override
    public String kind() {
        return REF;
    }

    @Override
    public Outcome pressed(Turn turn, Ref ref) {
        return tickets.find(ref.id())
                .filter(t -> t.visibleTo(turn.person()) && t.state().live())
                .map(t -> human.page(turn, t))
                .orElseGet(() -> Outcome.done(turn.tell("There is nothing for you behind this button.")));
    }
}
