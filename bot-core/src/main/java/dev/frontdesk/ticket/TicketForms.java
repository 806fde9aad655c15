package dev.frontdesk.ticket;

import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Form.Field;
import dev.frontdesk.conversation.Priority;
import java.util.ArrayList;
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

    Form reply(Ticket ticket) {
        return Form.text("Reply on " + ticket.number(), "What should they read?");
    }

    Form resolve(Ticket ticket) {
        return Form.text("Resolve " + ticket.number(), "What fixed it?");
    }

    /** Fields {@code title}, {@code priority} and {@code queue}. */
    public Form edit(Ticket ticket) {
        var priorities = Arrays.stream(Priority.values())
                .map(p -> new Form.Option(p.word(), p.word()))
                .toList();
        return new Form(
                "Edit " + ticket.number(),
                List.of(
                        Field.line("title", "Title, in place of what was asked", false, LONGEST_TITLE)
                                .with(ticket.title().orElse("")),
                        Field.menu("priority", "How soon is it needed?", true, priorities)
                                .with(ticket.priority().word()),
                        queues.menu(queues.with(ticket.queue())).with(ticket.queue())));
    }

    /**
     * Fields {@code queue}, {@code tried} and {@code points}; without a known ticket also {@code ticket}.
     *
     * @param to the queue that stands there already, or empty
     */
    public Form escalate(Optional<Ticket> ticket, String to) {
        var offered = queues.names().stream()
                .filter(q -> ticket.filter(t -> t.queue().equals(q)).isEmpty())
                .toList();
        var fields = new ArrayList<Field>();
        if (ticket.isEmpty()) {
            fields.add(Field.line("ticket", "Which ticket?", true, 12));
        }
        var menu = queues.menu(offered);
        fields.add(offered.contains(to) ? menu.with(to) : menu);
        fields.add(Field.text("tried", "What was tried", true, LONGEST_TEXT));
        fields.add(Field.text("points", "What points there", true, LONGEST_TEXT));
        return new Form(ticket.map(t -> "Escalate " + t.number()).orElse("Escalate"), fields);
    }
}
