package dev.frontdesk.paging;

import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.conversation.IntentHandler;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Ref;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.ticket.Filing;
import dev.frontdesk.ticket.Ticket;
import dev.frontdesk.ticket.Tickets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Somebody wants a person: a ticket at once, and a page when they ask again. */
@Component
class TalkToHumanHandler implements IntentHandler {

    private final Filing filing;
    private final Paging paging;
    private final Tickets tickets;

    TalkToHumanHandler(Filing filing, Paging paging, Tickets tickets) {
        this.filing = filing;
        this.paging = paging;
        this.tickets = tickets;
    }

    @Override
    public Set<String> intents() {
        return Set.of("talk-to-human");
    }

    @Override
    public Outcome handle(Turn turn) {
        var open = Optional.ofNullable(turn.request().ticket())
                .flatMap(tickets::numbered)
                .filter(t -> t.state().live());
        return open.isPresent() ? page(turn, open.get()) : open(turn);
    }

    private Outcome open(Turn turn) {
        var filed = filing.open(Filing.Form.of(turn, "talk-to-human"), turn);
        var ticket = filed.ticket();
        var again = new Choice(new Ref(PageChoices.REF, ticket.id(), "page").toString(), "Page someone now");
        return filed.saying(
                turn.say(Reply.of(
                        "A person will answer you here; I have opened " + ticket.number()
                                + ". Write on, they will read it. If it cannot wait, I page someone now.",
                        List.of(again))),
                List.of());
    }

    Outcome page(Turn turn, Ticket ticket) {
        var paged = paging.page(turn, ticket, Optional.empty());
        var said = paged.callee()
                .map(name -> paged.already()
                        ? name + " is being called about " + ticket.number() + " already."
                        : name + " has been paged about " + ticket.number() + ".")
                .orElse("Nobody on call could be reached. I have told everybody in the help desk.");
        var all = new java.util.ArrayList<dev.frontdesk.outbox.Saying>();
        all.add(turn.say(said));
        all.addAll(paged.sayings());
        return new Outcome.Handover(ticket.number(), turn.request().key(), all);
    }
}
