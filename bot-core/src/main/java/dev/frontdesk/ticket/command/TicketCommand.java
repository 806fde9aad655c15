package dev.frontdesk.ticket.command;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Form.Field;
import dev.frontdesk.chat.Quoted;
import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Command;
import dev.frontdesk.conversation.Given;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.people.Person;
import dev.frontdesk.ticket.Overview;
import dev.frontdesk.ticket.Ticket;
import dev.frontdesk.ticket.Tickets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A command about one ticket: named, or the one whose thread it is said in. */
abstract class TicketCommand implements Command {

    /** As many as every platform's menu shows. */
    static final int LISTED = 25;

    /** In characters: what every platform's form takes. */
    static final int LONGEST = 3_000;

    final Tickets tickets;

    TicketCommand(Tickets tickets) {
        this.tickets = tickets;
    }

    /** What a form asks for about a ticket, or about one that is yet to be named; nothing where there is nothing to ask. */
    List<Field> fields(Optional<Ticket> ticket) {
        return List.of();
    }

    /** The same, with what was said so far filled in. */
    List<Field> fields(Optional<Ticket> ticket, String words) {
        return fields(ticket);
    }

    /** Whether these words behind the ticket leave nothing to ask for. */
    boolean suffices(String words) {
        return !words.isEmpty();
    }

    /** Whether there is any sense in asking: the form of what will be refused is only work. */
    boolean works(Ticket ticket) {
        return ticket.state().live();
    }

    @Override
    public final Optional<Form> form(Person person, String rest, ChatAddress here, @Nullable Quoted quoted) {
        var given = Given.of(this, rest);
        if (suffices(given.words())) {
            return Optional.empty();
        }
        var ticket = given.ticket()
                .map(tickets::numbered)
                .orElseGet(() -> inThread(here).or(() -> quoted == null ? Optional.empty() : tickets.at(quoted)));
        return ticket.isEmpty() && given.ticket().isEmpty()
                ? form(
                        tickets.toNameTo(person, LISTED).stream()
                                .filter(this::works)
                                .toList(),
                        given.words())
                : ticket.filter(t -> t.visibleTo(person) && works(t)).flatMap(t -> form(t, given.words()));
    }

    private Optional<Form> form(Ticket ticket, String words) {
        var fields = fields(Optional.of(ticket), words);
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Form(title() + ' ' + ticket.number(), fields));
    }

    private Optional<Form> form(List<Ticket> which, String words) {
        var fields = new ArrayList<>(fields(Optional.empty(), words));
        if (fields.isEmpty() || which.isEmpty()) {
            return Optional.empty();
        }
        var options = which.stream()
                .map(t -> new Form.Option(t.number(), Overview.shortLine(t)))
                .toList();
        fields.addFirst(Field.menu(Argument.Kind.TICKET.optionName(), "Which ticket?", true, options));
        return Optional.of(new Form(title(), fields));
    }

    private String title() {
        return name().substring(0, 1).toUpperCase(Locale.ROOT) + name().substring(1);
    }

    private Optional<Ticket> inThread(ChatAddress address) {
        return Optional.ofNullable(address.threadKey()).flatMap(tickets::inThread);
    }

    @Override
    public final Outcome run(Turn turn, Arguments arguments) {
        var named = arguments.ticketNumber();
        var ticket = named.isPresent() ? tickets.numbered(named.get()) : implied(turn);
        if (ticket.isEmpty() && named.isEmpty()) {
            return Outcome.done(turn.tell("Which ticket? Say " + usage().replace("[ticket]", "T-12")
                    + ", or say it in the ticket's thread."));
        }
        return ticket.filter(t -> t.visibleTo(turn.person()))
                .map(t -> run(turn, t, arguments))
                .orElseGet(() -> Outcome.done(
                        turn.tell("I know no " + named.orElse("ticket here") + ", or it is not yours to see.")));
    }

    /** The ticket of the thread it is said in, or of the message it is said on. */
    private Optional<Ticket> implied(Turn turn) {
        var thread = turn.message() == null ? null : turn.message().address().threadKey();
        return turn.quoted()
                .flatMap(tickets::at)
                .or(() -> Optional.ofNullable(thread).flatMap(tickets::inThread));
    }

    /** A tech's sign does what the command does, where the command needs nothing but the ticket. */
    @Override
    public final Outcome signed(Turn turn, Quoted on) {
        var enough = turn.person().worksTickets() && arguments().stream().noneMatch(Argument::required);
        return Optional.of(on)
                .filter(q -> enough)
                .flatMap(tickets::at)
                .map(t -> run(turn, t, Arguments.NONE))
                .orElseGet(Outcome::silent);
    }

    abstract Outcome run(Turn turn, Ticket ticket, Arguments arguments);
}
