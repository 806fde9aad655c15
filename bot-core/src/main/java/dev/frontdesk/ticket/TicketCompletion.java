package dev.frontdesk.ticket;

import dev.frontdesk.chat.Suggestions.Of;
import dev.frontdesk.chat.Suggestions.Suggestion;
import dev.frontdesk.conversation.Completion;
import dev.frontdesk.conversation.TicketNumber;
import dev.frontdesk.people.Person;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tickets by the beginning of their number or of their words: the one named, then open ones, then the newest. */
@Component
class TicketCompletion implements Completion {

    private static final int NEWEST = 50;
    private static final int LABEL = 60;

    private final Tickets tickets;

    TicketCompletion(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public Of of() {
        return Of.TICKET;
    }

    @Override
    public List<Suggestion> complete(String half, Person person, int limit) {
        var digits = TicketNumber.begun(half);
        var named = digits.filter(d -> !d.isEmpty())
                .flatMap(d -> tickets.numbered("T-" + Long.parseLong(d)))
                .filter(t -> t.visibleTo(person));
        var matching = newest(person).stream()
                .filter(t -> numbered(t, digits) || says(t, half))
                .sorted(Comparator.comparing((Ticket t) -> !numbered(t, digits))
                        .thenComparing(t -> !t.state().live()));
        return Stream.concat(named.stream(), matching)
                .map(TicketCompletion::suggestion)
                .distinct()
                .limit(limit)
                .toList();
    }

    private List<Ticket> newest(Person person) {
        return person.worksTickets() ? tickets.newest(NEWEST) : tickets.involving(person.id(), NEWEST);
    }

    private static boolean numbered(Ticket ticket, Optional<String> digits) {
        return digits.filter(d -> ticket.number().startsWith("T-" + d)).isPresent();
    }

    /** Whether each of these words begins one of the ticket's. */
    private static boolean says(Ticket ticket, String half) {
        var text = ticket.text().toLowerCase(Locale.ROOT);
        return Arrays.stream(half.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(word -> beginsIn(text, word));
    }

    private static boolean beginsIn(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private static Suggestion suggestion(Ticket ticket) {
        return new Suggestion(ticket.number(), ticket.state().word() + " · " + firstWords(ticket.text()));
    }

    private static String firstWords(String text) {
        var line = text.replace('\n', ' ');
        if (line.length() <= LABEL) {
            return line;
        }
        int end = line.lastIndexOf(' ', LABEL - 1);
        int cut = end > LABEL / 2 ? end : line.offsetByCodePoints(0, line.codePointCount(0, LABEL - 1));
        return line.substring(0, cut) + "…";
    }
}
