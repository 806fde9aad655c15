package dev.frontdesk.ticket;

import dev.frontdesk.chat.Attachment;
import dev.frontdesk.chat.Choice;
import dev.frontdesk.people.Person;
import java.util.ArrayList;
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
        return own.stream().map(t -> lineFor(t, person)).collect(Collectors.joining("\n", "Your requests:\n", ""));
    }

    /** One ticket; what the techs noted is for them only. */
    public String of(Ticket ticket, Person reader) {
        var lines = new ArrayList<String>();
        lines.add(line(ticket));
        lines.add(Facts.line(ticket.facts()));
        ticket.files().stream().map(Overview::file).forEach(lines::add);
        ticket.timelineFor(reader).stream().skip(1).forEach(e -> {
            lines.add(entry(ticket, e));
            e.attachments().stream().map(Overview::file).forEach(lines::add);
        });
        lines.removeIf(String::isEmpty);
        return String.join("\n", lines);
    }

    private String entry(Ticket ticket, Entry entry) {
        var name = names.of(entry.by());
        var text = entry.text() == null ? "" : ": " + entry.text();
        return switch (entry.type()) {
            case WITHDRAWN ->
                name + " took a message back"
                        + ticket.story().said(entry).map(w -> ": " + w).orElse("");
            case TITLED -> name + (text.isEmpty() ? " removed the title" : " named it" + text);
            case ESCALATED, MOVED -> name + ' ' + entry.type().word() + " it" + text.replaceFirst(":", "");
            default -> name + ' ' + entry.type().word() + text;
        };
    }

    /** As "screenshot.png (120 kB) https://…"; the address only where it is one that a browser opens. */
    private static String file(Attachment file) {
        var size = file.size() <= 0 ? "" : " (" + Math.max(1, file.size() / 1_000) + " kB)";
        return file.name() + size + (file.opens() ? " " + file.url() : "");
    }

    /** Those whose words contain all of the given ones, the newest first. */
    public String matching(String words, Person person) {
        var wanted = words.toLowerCase(Locale.ROOT).split("\\s+");
        var found = searched(person).stream()
                .filter(t -> t.visibleTo(person))
                .filter(t -> containsAll(t, person, wanted))
                .limit(SHOWN)
                .map(t -> lineFor(t, person))
                .toList();
        return found.isEmpty() ? "I found no ticket with \"" + words + "\"." : String.join("\n", found);
    }

    private List<Ticket> searched(Person person) {
        return person.worksTickets() ? tickets.newest(SEARCHED) : tickets.of(person.id(), SEARCHED);
    }

    private static boolean containsAll(Ticket ticket, Person person, String[] wanted) {
        var said = ticket.timelineFor(person).stream()
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

    /** For those who choose what to do next. */
    String lineForTechs(Ticket ticket) {
        var urgency = ticket.personal() ? "personal" : ticket.priority().word();
        return ticket.number() + " · " + urgency + " · " + names.of(ticket.requester()) + ": "
                + shortened(ticket.title().orElse(ticket.text()).replace('\n', ' '), 120);
    }

    /** What was caught in passing shows whom it is for neither its number nor how it is worked on. */
    String lineFor(Ticket ticket, Person reader) {
        return ticket.informal() && !reader.worksTickets()
                ? "when we can · " + shortened(ticket.text().replace('\n', ' '), 120)
                : line(ticket);
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
