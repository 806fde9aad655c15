package dev.frontdesk.ticket.command;

import dev.frontdesk.chat.Form.Field;
import dev.frontdesk.conversation.Argument;
import dev.frontdesk.conversation.Arguments;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.people.Person;
import dev.frontdesk.ticket.Moves;
import dev.frontdesk.ticket.Queues;
import dev.frontdesk.ticket.Ticket;
import dev.frontdesk.ticket.TicketForms;
import dev.frontdesk.ticket.Tickets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code /desk escalate}: to another team, with what was tried and what points there. */
@Component
class EscalateCommand extends TicketCommand {

    private static final String BECAUSE = " because ";

    private final Moves moves;
    private final Queues queues;
    private final TicketForms forms;

    EscalateCommand(Tickets tickets, Moves moves, Queues queues, TicketForms forms) {
        super(tickets);
        this.moves = moves;
        this.queues = queues;
        this.forms = forms;
    }

    @Override
    public String name() {
        return "escalate";
    }

    @Override
    public String summary() {
        return "Hands a ticket to another team, with what was tried and what points there.";
    }

    @Override
    public List<Argument> arguments() {
        return List.of(Argument.ticket(), Argument.optionalText());
    }

    @Override
    public String usage() {
        return "/desk escalate [ticket] <queue> <what was tried> because <what points there>";
    }

    @Override
    public boolean allows(Person person) {
        return person.worksTickets();
    }

    @Override
    List<Field> fields(Optional<Ticket> ticket) {
        return forms.toEscalate(ticket, "");
    }

    @Override
    List<Field> fields(Optional<Ticket> ticket, String words) {
        return forms.toEscalate(ticket, words);
    }

    @Override
    boolean suffices(String words) {
        return words.toLowerCase(Locale.ROOT).contains(BECAUSE);
    }

    @Override
    public Next next(List<String> words) {
        var first = words.isEmpty()
                || (words.size() == 1 && queues.named(words.getFirst()).isEmpty());
        return first ? new Next(queues.names(), null) : Next.NOTHING;
    }

    @Override
    Outcome run(Turn turn, Ticket ticket, Arguments arguments) {
        var line = arguments.optionalText().orElse("").strip();
        var parts = line.split("\\s+", 2);
        var queue = Objects.requireNonNullElse(turn.field("queue"), parts[0]);
        var rest = parts.length > 1 ? parts[1] : "";
        int because = rest.toLowerCase(Locale.ROOT).indexOf(BECAUSE);
        var tried = because < 0 ? "" : rest.substring(0, because);
        var points = because < 0 ? "" : rest.substring(because + BECAUSE.length());
        return queue.isEmpty()
                ? Outcome.done(turn.tell("To which team? There are: " + String.join(", ", queues.names()) + "."))
                : moves.escalate(
                        turn,
                        ticket,
                        queue,
                        Objects.requireNonNullElse(turn.field("tried"), tried),
                        Objects.requireNonNullElse(turn.field("points"), points));
    }
}
