package dev.frontdesk.ticket;

import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Form.Field;
import dev.frontdesk.conversation.Priority;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is asked before something is done to a ticket, with what is known filled in. */
@Component
public class TicketForms {

    /** The longest title of a ticket, in characters. */
    public static final int LONGEST_TITLE = 75;

    private static final int LONGEST_TEXT = 3_000;

    private final Queues queues;

    TicketForms(Queues queues) {
        this.queues = queues;
    }

    static Form reply(Ticket ticket) {
        return Form.text("Reply on " + ticket.number(), "What should they read?");
    }

    static Form resolve(Ticket ticket) {
        return Form.text("Resolve " + ticket.number(), "What fixed it?");
    }

    Form edit(Ticket ticket) {
        return new Form("Edit " + ticket.number(), toEdit(Optional.of(ticket)));
    }

    Form escalate(Ticket ticket) {
        return new Form("Escalate " + ticket.number(), toEscalate(Optional.of(ticket), ""));
    }

    /** {@code title}, {@code priority} and {@code queue}; of a ticket that is yet to be named an empty one stays as it is. */
    public List<Field> toEdit(Optional<Ticket> ticket) {
        var known = ticket.isPresent();
        var priorities = Arrays.stream(Priority.values())
                .map(p -> new Form.Option(p.word(), p.word()))
                .toList();
        var title = Field.line("title", "Title, in place of what was asked", false, LONGEST_TITLE);
        var priority = Field.menu("priority", "How soon is it needed?", known, priorities);
        return ticket.map(t -> List.of(
                        t.title().map(title::with).orElse(title),
                        priority.with(t.priority().word()),
                        queues.menu(queues.with(t.queue()), true).with(t.queue())))
                .orElseGet(() -> List.of(title, priority, queues.menu(queues.names(), false)));
    }

    /**
     * {@code queue}, {@code tried} and {@code points}.
     *
     * @param to what was said of the queue; one that is not known fills in nothing
     */
    public List<Field> toEscalate(Optional<Ticket> ticket, String to) {
        var offered = queues.names().stream()
                .filter(q -> ticket.filter(t -> t.queue().equals(q)).isEmpty())
                .toList();
        var menu = queues.menu(offered, true);
        return List.of(
                queues.named(to).filter(offered::contains).map(menu::with).orElse(menu),
                Field.text("tried", "What was tried", true, LONGEST_TEXT),
                Field.text("points", "What points there", true, LONGEST_TEXT));
    }
}
