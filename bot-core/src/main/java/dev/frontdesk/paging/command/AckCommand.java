package dev.frontdesk.paging.command;

import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Command;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.paging.Answering;
import dev.frontdesk.people.Person;
import dev.frontdesk.ticket.Tickets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code /desk ack}: answers a page, so that nobody else is called. */
@Component
class AckCommand implements Command {

    private final Tickets tickets;
    private final Answering answering;

    AckCommand(Tickets tickets, Answering answering) {
        this.tickets = tickets;
        this.answering = answering;
    }

    @Override
    public String name() {
        return "ack";
    }

    @Override
    public String summary() {
        return "Answers a page, so that nobody else is called.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.ticket());
    }

    @Override
    public boolean allows(Person person) {
        return person.worksTickets();
    }

    @Override
    public Outcome run(Turn turn, Arguments arguments) {
        var thread = turn.message() == null ? null : turn.message().address().threadKey();
        var ticket = arguments
                .ticketNumber()
                .flatMap(tickets::numbered)
                .or(() -> Optional.ofNullable(thread).flatMap(tickets::inThread));
        if (ticket.isEmpty()) {
            return Outcome.done(turn.tell("Which ticket? Say /desk ack T-12."));
        }
        return answering
                .about(ticket.get())
                .map(c -> answering.acknowledge(turn, c))
                .orElseGet(() -> Outcome.done(
                        turn.tell("Nobody was paged about " + ticket.get().number() + ".")));
    }
}
