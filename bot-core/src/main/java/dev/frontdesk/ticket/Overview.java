package dev.frontdesk.ticket;

import dev.frontdesk.chat.Choice;
import dev.frontdesk.people.Person;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tickets in words: a person's own, one, or those that match. */
@Component
public class Overview {

    private static final int OWN = 10;
    private static final int SEARCHED = 2_000;
    private static final int SHOWN = 10;

    private final Tickets tickets;
    private final Names names;

    Overview(Tickets tickets, Names names) {
        this.tickets = tickets;
        this.names = names;
    }

    public String of(Person person) {
        var own = tickets.of(person.id(), OWN);
        if (own.isEmpty()) {
            return "You have no requests with us. Just write what is wrong.";
        }
        return own.stream().map(this::line).collect(Collectors.joining("\n", "Your requests:\n", ""));
    }

    /** One ticket; what the techs noted is for them only. */
    public String of(Ticket ticket, Person reader) {
        var entries = ticket.timeline().stream()
                .filter(e -> e.type() != Entry.Type.NOTED || reader.worksTickets())
                .skip(1)
                .map(e -> names.of(e.by()) + " " + e.type().word() + (e.text() == null ? "" : ": " + e.text()))
                .collect(Collectors.joining("\n"));
        var known = Facts.line(ticket.facts());
        return line(ticket) + (known.isEmpty() ? "" : "\n" + known) + (entries.isEmpty() ? "" : "\n" + entries);
    }

    /** Those whose words contain all of the given ones, the newest first. */
    public String matching(String words, Person person) {
        var wanted = words.toLowerCase(Locale.ROOT).split("\\s+");
        var found = searched(person).stream()
                .filter(t -> t.visibleTo(person))
                .filter(t -> containsAll(t, person, wanted))
                .limit(SHOWN)
                .map(this::line)
                .toList();
        return found.isEmpty() ? "I found no ticket with \"" + words + "\"." : String.join("\n", found);
    }

    private List<Ticket> searched(Person person) {
        return person.worksTickets() ? tickets.newest(SEARCHED) : tickets.of(person.id(), SEARCHED);
    }

    private static boolean containsAll(Ticket ticket, Person person, String[] wanted) {
        var said = ticket.timeline().stream()
                .filter(e -> e.type() != Entry.Type.NOTED || person.worksTickets())
                .map(e -> String.valueOf(e.text()))
                .collect(Collectors.joining("\n", ticket.number() + '\n' + ticket.text() + '\n', ""))
                .toLowerCase(Locale.ROOT);
        for (var word : wanted) {
            if (!said.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** As much as a menu shows. */
    public static String shortLine(Ticket ticket) {
        return shortened(ticket.number() + " · " + ticket.text().replace('\n', ' '), Choice.LABEL_LIMIT);
    }

    String line(Ticket ticket) {
        var who = ticket.assignee().map(a -> ", " + names.of(a) + " has it").orElse("");
        return ticket.number() + " · " + ticket.state().word() + who + " · "
                + shortened(ticket.text().replace('\n', ' '), 120);
    }

    static String shortened(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
