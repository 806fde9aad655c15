package dev.frontdesk.paging.command;

import dev.frontdesk.chat.Reply;
import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Command;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.conversation.Whispers;
import dev.frontdesk.outbox.Saying;
import dev.frontdesk.paging.Paging;
import dev.frontdesk.people.Person;
import dev.frontdesk.ticket.Filing;
import dev.frontdesk.ticket.Ticket;
import dev.frontdesk.ticket.Tickets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code /desk page}: calls a human, about a ticket or about what is said behind it, which becomes one. */
@Component
class PageCommand implements Command {

    private final Paging paging;
    private final Filing filing;
    private final Tickets tickets;
    private final Whispers whispers;

    PageCommand(Paging paging, Filing filing, Tickets tickets, Whispers whispers) {
        this.paging = paging;
        this.filing = filing;
        this.tickets = tickets;
        this.whispers = whispers;
    }

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String summary() {
        return "Calls a person now, about a ticket or about what you write.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.ticket(), new Argument(Argument.Kind.PERSON, false), Argument.optionalText());
    }

    @Override
    public boolean allows(Person person) {
        return !person.guest();
    }

    @Override
    public Outcome run(Turn turn, Arguments arguments) {
        var first = Optional.ofNullable(arguments.person()).filter(Person::worksTickets);
        var number = arguments.ticketNumber();
        var thread = turn.message() == null ? null : turn.message().address().threadKey();
        var ticket = number.isPresent()
                ? tickets.numbered(number.get())
                : Optional.ofNullable(thread)
                        .filter(t -> arguments.optionalText().isEmpty())
                        .flatMap(tickets::inThread);
        if (number.isPresent() || ticket.isPresent()) {
            return ticket.filter(t -> t.visibleTo(turn.person()) && t.state().live())
                    .map(t -> said(turn, t, first, List.of()))
                    .orElseGet(() -> Outcome.done(turn.tell(
                            "I know no open " + number.orElse("ticket here") + ", or it is not yours to see.")));
        }
        return arguments
                .optionalText()
                .map(words -> opened(turn, words, first))
                .orElseGet(() -> Outcome.done(turn.tell("What is it about? Say " + usage() + ".")));
    }

    private Outcome opened(Turn turn, String words, Optional<Person> first) {
        var where = whispers.lasting(turn);
        var request = turn.request().put(words, where);
        var about = turn.about(request);
        var filed = filing.open(Filing.Form.understood(about), about);
        return whispers.pointing(turn, said(about, filed.ticket(), first, filed.card()));
    }

    private Outcome said(Turn turn, Ticket ticket, Optional<Person> first, List<Saying> card) {
        if (ticket.personal()) {
            var told = new ArrayList<Saying>(List.of(turn.tell(Paging.NOT_FOR_PERSONAL)));
            told.addAll(card);
            return new Outcome.Handover(ticket.number(), turn.request().key(), told);
        }
        var paged = paging.page(turn, ticket, first);
        var words = paged.callee()
                .map(name -> paged.already()
                        ? name + " is being called about " + ticket.number() + " already."
                        : ticket.number() + " is open and " + name + " has been paged.")
                .orElse("Nobody on call could be reached for " + ticket.number()
                        + ". I have told everybody in the help desk.");
        var all = new ArrayList<Saying>();
        all.add(turn.tell(Reply.text(words)));
        all.addAll(card);
        all.addAll(paged.sayings());
        return new Outcome.Handover(ticket.number(), turn.request().key(), all);
    }
}
