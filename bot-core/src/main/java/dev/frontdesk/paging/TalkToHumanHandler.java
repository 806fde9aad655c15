package dev.frontdesk.paging;

import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.conversation.IntentHandler;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Ref;
import dev.frontdesk.conversation.Request;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.outbox.Saying;
import dev.frontdesk.ticket.Act;
import dev.frontdesk.ticket.Cards;
import dev.frontdesk.ticket.Filing;
import dev.frontdesk.ticket.Ticket;
import dev.frontdesk.ticket.Tickets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Somebody wants a person: a ticket at once, and a page when they ask again. */
@Component
class TalkToHumanHandler implements IntentHandler {

    private final Filing filing;
    private final Paging paging;
    private final Tickets tickets;
    private final Cards cards;

    TalkToHumanHandler(Filing filing, Paging paging, Tickets tickets, Cards cards) {
        this.cards = cards;
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
        var ticket = Optional.ofNullable(turn.request().ticket()).flatMap(tickets::numbered);
        if (ticket.isEmpty()) {
            return open(turn);
        }
        if (!ticket.get().state().live()) {
            return open(turn.about(anew(turn)));
        }
        return ticket.get().wantedPerson(turn.cause()) ? page(turn, ticket.get()) : wanted(turn, ticket.get());
    }

    /** What was talked about is over, so this is a request of its own. */
    private static Request anew(Turn turn) {
        return new Request(
                turn.cause(), List.of(turn.text()), null, turn.request().where(), Map.of(), null, turn.now());
    }

    private Outcome open(Turn turn) {
        var filed = filing.open(Filing.Form.of(turn, turn.request().intent()), turn);
        return filed.saying(
                turn.say(Reply.of(
                        "A person will answer you here; I have opened "
                                + filed.ticket().number()
                                + ". Write on, they will read it. If it cannot wait, I page someone now.",
                        List.of(pageNow(filed.ticket())))),
                List.of());
    }

    private Outcome wanted(Turn turn, Ticket ticket) {
        var act = Act.of(turn);
        tickets.change(ticket.id(), act, t -> t.wantPerson(act));
        var said = new ArrayList<Saying>();
        said.add(turn.say(Reply.of(
                ticket.number()
                        + " is open for this, and the help desk sees that you want a person. If it cannot wait, I page someone now.",
                List.of(pageNow(ticket)))));
        cards.below(ticket, turn.person().name() + " wants a person.").ifPresent(said::add);
        return Outcome.done(said);
    }

    private static Choice pageNow(Ticket ticket) {
        return new Choice(new Ref(PageChoices.REF, ticket.id(), "page").toString(), "Page someone now");
    }

    Outcome page(Turn turn, Ticket ticket) {
        if (ticket.personal()) {
            return Outcome.done(turn.say(Paging.NOT_FOR_PERSONAL));
        }
        var paged = paging.page(turn, ticket, Optional.empty());
        var said = paged.callee()
                .map(name -> paged.already()
                        ? name + " is being called about " + ticket.number() + " already."
                        : name + " has been paged about " + ticket.number() + ".")
                .orElse("Nobody on call could be reached. I have told everybody in the help desk.");
        var all = new ArrayList<Saying>();
        all.add(turn.say(said));
        all.addAll(paged.sayings());
        return new Outcome.Handover(ticket.number(), turn.request().key(), all);
    }
}
