package dev.frontdesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.chat.Reply;
import dev.frontdesk.testing.Desk;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a ticket knows at a glance, and what is asked for because nobody said it. */
class TicketFactsTest {

    private static final String OPEN =
            "T-1 is open. A person from the help desk will answer here. You can add to it just by writing below.";

    @RegisterExtension
    final Desk desk = new Desk();

    @Test
    void what_a_request_names_stands_in_one_line() {
        desk.plays("""
                ana: /desk ask 3 of us get error 0x80070005 from the printer on the 3rd floor
                bot to ana: T-1 is open. …
                triage: T-1 · high · Ana: 3 of us get error 0x80070005 from the printer on the 3rd floor [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                ana: /desk status T-1
                bot to ana: T-1 · open · 3 of us get error 0x80070005 from the printer on the 3rd floor / printer · floor 3 · error 0x80070005 · several people
                """);
        assertThat(fact("Named")).isEqualTo("printer · floor 3 · error 0x80070005 · several people");
    }

    @Test
    void asks_where_it_is_once_and_takes_the_answer() {
        desk.plays("""
                ana: /desk ask the printer eats paper
                bot to ana: T-1 is open. A person from the help desk will answer here. You can add to it just by writing below. Where is it? A floor or a room helps whoever comes.
                triage: T-1 · normal · Ana: the printer eats paper [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                ana: third floor, room 3.12
                bot: I added that to T-1.
                below T-1: Ana: third floor, room 3.12
                ana: /desk status T-1
                bot to ana: T-1 · open · the printer eats paper / printer · floor 3, room 3.12 / Ana added: third floor, room 3.12
                """);
        assertThat(fact("Named")).isEqualTo("printer · floor 3, room 3.12");
    }

    @Test
    void takes_an_answer_in_any_words() {
        desk.plays("""
                ana: my printer does not print anything
                bot: … [Helped] [Did not help] [Get a person]
                ana: [Did not help]
                bot: T-1 is open. … Where is it? …
                triage: T-1 · normal · Ana: my printer does not print anything [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                ana in thread: beside the coffee machine
                below T-1: Ana: beside the coffee machine
                """);
        assertThat(fact("Named")).isEqualTo("printer · beside the coffee machine");
    }

    @Test
    void asks_nothing_when_everything_is_said() {
        desk.plays("""
                ana: /desk ask the printer in room 204 eats paper
                bot to ana: %s
                triage: T-1 · normal · Ana: the printer in room 204 eats paper [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                """.formatted(OPEN));
    }

    @Test
    void asks_for_all_that_is_missing_in_one_question() {
        desk.plays("""
                ana: /desk ask we have visitors coming, please set up the projector for them
                bot to ana: T-1 is open. … Where is it? A floor or a room helps whoever comes. For which day is it?
                triage: T-1 · normal · Ana: we have visitors coming, … [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                ana: tomorrow at 9 in the boardroom
                bot: I added that to T-1.
                below T-1: Ana: tomorrow at 9 in the boardroom
                """);
        assertThat(fact("Named")).isEqualTo("projector · boardroom · " + tomorrowInZurich() + " 09:00");
    }

    @Test
    void a_day_counts_from_where_the_person_is() {
        var midnight = desk.clock()
                .instant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC);
        desk.clock().pass(Duration.between(desk.clock().instant(), midnight.minusMinutes(30)));
        desk.plays("""
                ana: /desk ask new starter tomorrow, she needs a laptop
                bot to ana: %s
                triage: T-1 · normal · Ana: new starter tomorrow, she needs a laptop [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                """.formatted(OPEN));
        // Half an hour before midnight in Greenwich, the day has changed where Ana works.
        assertThat(fact("Named")).isEqualTo("laptop · " + midnight.toLocalDate().plusDays(1));
    }

    @Test
    void silence_loses_nothing_and_a_later_request_is_one_of_its_own() {
        desk.plays("""
                ana: /desk ask the printer eats paper
                bot to ana: T-1 is open. … Where is it? …
                triage: T-1 · normal · Ana: the printer eats paper [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                ... 3 hours pass
                ana: my vpn keeps disconnecting
                bot: A VPN that connects … [Helped] [Did not help] [Get a person]
                """);
    }

    @Test
    void an_answer_that_says_nothing_fills_nothing() {
        desk.plays("""
                ana: my printer does not print anything
                bot: … [Helped] [Did not help] [Get a person]
                ana: [Did not help]
                bot: T-1 is open. … Where is it? …
                triage: T-1 · normal · Ana: my printer does not print anything [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                ana in thread: no idea
                below T-1: Ana: no idea
                """);
        assertThat(fact("Named")).isEqualTo("printer");
    }

    @Test
    void what_follows_a_closed_ticket_knows_where_it_is() {
        desk.plays("""
                ana: my printer in room 204 does not print anything
                bot: … [Helped] [Did not help] [Get a person]
                ana: [Did not help]
                bot: %s
                triage: T-1 · normal · Ana: my printer in room 204 does not print anything [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                dave: /desk resolve T-1
                bot: Dave resolved T-1. / How was it, … [1] [2] [3] [4] [5] [Reopen]
                bot to dave: T-1 is resolved.
                ... 3 days pass
                bot: T-1 is closed now. …
                ana in thread: it does it again
                bot: T-2 is open. A person from the help desk will answer here. You can add to it just by writing below.
                triage: T-2 · normal · Ana: it does it again [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                """.formatted(OPEN));
    }

    private LocalDate tomorrowInZurich() {
        return LocalDate.ofInstant(desk.clock().instant(), ZoneId.of("Europe/Zurich"))
                .plusDays(1);
    }

    private String fact(String name) {
        var ticket = desk.part(Tickets.class).numbered("T-1").orElseThrow();
        return desk.part(Cards.class).card(ticket).facts().stream()
                .filter(f -> f.name().equals(name))
                .map(Reply.Fact::value)
                .findFirst()
                .orElse("");
    }
}
