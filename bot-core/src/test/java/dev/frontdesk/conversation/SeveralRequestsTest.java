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
                ana: My VPN is down. And can someone order toner for the 3rd floor printer?
                bot: I read two requests here: VPN · Toner, batteries or cables. Shall I take both? [Both] [Only: VPN] [Only: Toner, batteries or cables] [Something else]
                ana: [Both]
                bot: Check the speed once with the VPN off … [Helped] [Did not help] [Get a person]
                bot: T-1 is open for the other one (Toner, batteries or cables). A person from the help desk will answer it.
                triage: T-1 · normal · Ana: And can someone order toner for the 3rd floor printer? [Take it] [Reply] [Resolve]
                """);
    }

    @Test
    void one_of_them_is_taken_alone() {
        desk.plays("""
                ana: My VPN is down. And can someone order toner for the 3rd floor printer?
                bot: I read two requests here: … [Something else]
                ana: [Only: VPN]
                bot: Check the speed once with the VPN off … [Helped] [Did not help] [Get a person]
                """);
    }

    @Test
    void the_pressing_one_is_not_kept_waiting_by_the_other() {
        desk.plays("""
                ana: Somebody stole my laptop on the train. Also, the printer on floor 2 jams.
                bot: I read two requests here: Lost or stolen device · Printer trouble. Shall I take both? [Both] [Only: Lost or stolen device] [Only: Printer trouble] [Something else]
                ... 1 minute passes
                """);
    }

    @Test
    void typing_both_is_as_good_as_pressing() {
        desk.plays("""
                ana: My VPN is down. And can someone order toner for the 3rd floor printer?
                bot: I read two requests here: … [Something else]
                ana: both
                bot: Check the speed once with the VPN off … [Helped] [Did not help] [Get a person]
                bot: T-1 is open for the other one (Toner, batteries or cables). …
                triage: T-1 · normal · Ana: And can someone order toner … [Take it] [Reply] [Resolve]
                """);
    }
}
