package dev.frontdesk.conversation;

import dev.frontdesk.intents.Prior;
import dev.frontdesk.people.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Partners bring their own gadgets; techs talk of tickets. */
@Component
class RoleExpectation implements Expectation {

    private static final Prior PARTNERS = new Prior(Map.of("personal-help", 0.5, "prepare-visit", 0.3));
    private static final Prior TECHS = new Prior(Map.of("update-ticket", 0.4, "ticket-status", 0.4));

    @Override
    public Prior expected(Scene scene) {
        if (scene.person().is(Role.PARTNER)) {
            return PARTNERS;
        }
        return scene.person().is(Role.TECH) ? TECHS : Prior.NONE;
    }
}
