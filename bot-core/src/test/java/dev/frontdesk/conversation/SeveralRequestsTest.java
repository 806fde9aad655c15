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
                """);
    }

    @Test
    void one_of_them_is_taken_alone() {
        desk.plays("""
                ana: My VPN is down. And can someone order toner for the 3rd floor printer?
                bot: I read two requests here: … [Something else]
                ana: [Only: VPN]
                """);
    }
}
