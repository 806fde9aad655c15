package dev.frontdesk.ticket;

import dev.frontdesk.testing.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TicketLifeTest {

    @RegisterExtension
    final Desk desk = new Desk();

    @Test
    void an_answer_that_did_not_help_becomes_a_ticket_with_a_card() {
        desk.plays(
                """
                ana: my vpn keeps disconnecting
                bot: A VPN that connects and then falls off … [Helped] [Did not help] [Get a person]
                ana: [Did not help]
                bot: T-1 is open. A person from the help desk will answer here. You can add to it just by writing below.
                triage: T-1 · normal · Ana: my vpn keeps disconnecting [Take it] [Reply] [Resolve]
                """);
    }

    @Test
    void one_tech_claims_and_the_second_reads_who_has_it() {
        desk.plays(
                """
                ana: /desk ask the printer in room 204 eats paper
                bot to ana: T-1 is open. A person from the help desk will answer here. You can add to it just by writing below.
                triage: T-1 · normal · Ana: the printer in room 204 eats paper [Take it] [Reply] [Resolve]
                dave: /desk claim T-1
                bot to dave: T-1 is yours: Ana wrote "the printer in room 204 eats paper"
                bot to ana: Dave is looking at T-1 now.
                erin: /desk claim T-1
                bot to erin: Dave already has T-1.
                """);
    }
}
