package dev.frontdesk.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.testing.Desk;
import dev.frontdesk.testing.Writes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The budget of docs/architecture.md, without the lines that the browser chat keeps for itself. */
class WriteBudgetTest {

    @RegisterExtension
    final Desk desk = new Desk();

    @Test
    void an_answer_takes_eight_durable_writes_of_which_two_are_the_browser_chats() {
        var writes = desk.part(Writes.class).of(() -> desk.plays("""
                ana: my vpn keeps disconnecting
                bot: A VPN that connects … [Helped] [Did not help] [Get a person]
                """));
        assertThat(writes).isEqualTo(8 - 2);
    }

    @Test
    void a_ticket_takes_thirteen_of_which_three_are_the_browser_chats() {
        var writes = desk.part(Writes.class).of(() -> desk.plays("""
                ana: /desk ask the printer in room 204 eats paper
                bot to ana: T-1 is open. …
                triage: T-1 · normal · Ana: the printer in room 204 eats paper [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                """));
        assertThat(writes).isEqualTo(13 - 3);
    }
}
