package dev.frontdesk.conversation;

import dev.frontdesk.testing.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SeveralRequestsTest {

    @RegisterExtension
    final Desk desk = new Desk();

    @Test
    void both_are_offered_and_both_are_taken() {
        desk.plays("""
                ana: My VPN drops every ten minutes. And can someone order toner for the 3rd floor printer?
                bot: I read two requests here: VPN · Toner, batteries or cables. Shall I take both? [Both] [Only: VPN] [Only: Toner, batteries or cables] [Something else]
                ana: [Both]
                bot: A VPN that connects and then falls off … [Helped] [Did not help] [Get a person]
                bot: T-1 is open for the other one (Toner, batteries or cables). A person from the help desk will answer it.
                triage: T-1 · normal · Ana: And can someone order toner for the 3rd floor printer? [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                """);
    }

    @Test
    void one_of_them_is_taken_alone() {
        desk.plays("""
                ana: My VPN drops every ten minutes. And can someone order toner for the 3rd floor printer?
                bot: I read two requests here: … [Something else]
                ana: [Only: VPN]
                bot: A VPN that connects and then falls off … [Helped] [Did not help] [Get a person]
                """);
    }

    @Test
    void the_pressing_one_is_not_kept_waiting_by_the_other() {
        desk.plays("""
                ana: Somebody stole my laptop on the train. Also, the printer on floor 2 jams.
                bot: I read two requests here: Lost or stolen device · Printer trouble. Shall I take both? [Both] [Only: Lost or stolen device] [Only: Printer trouble] [Something else]
                ... 1 minute passes
                bot: A lost device can open doors, so I would page someone now; they can lock it from here. Shall I? [Page someone] [Open a ticket]
                bot: T-1 is open for the other one (Printer trouble). A person from the help desk will answer it.
                triage: T-1 · normal · Ana: Also, the printer on floor 2 jams. [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                """);
    }

    @Test
    void typing_both_is_as_good_as_pressing() {
        desk.plays("""
                ana: My VPN drops every ten minutes. And can someone order toner for the 3rd floor printer?
                bot: I read two requests here: … [Something else]
                ana: both
                bot: A VPN that connects and then falls off … [Helped] [Did not help] [Get a person]
                bot: T-1 is open for the other one (Toner, batteries or cables). …
                triage: T-1 · normal · Ana: And can someone order toner … [Take it] [Reply] [Resolve] [Edit] [Escalate] [Not a request]
                """);
    }
}
