package dev.frontdesk.ticket;

import dev.frontdesk.conversation.DefaultHandler;
import dev.frontdesk.conversation.IntentHandler;
import dev.frontdesk.conversation.Outcome;
import dev.frontdesk.conversation.Turn;
import dev.frontdesk.people.Role;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A partner's own gadgets have a place of their own: no page, no clock, behind all work. Others get a friendly answer to help themselves. */
@Component
class PersonalHelpHandler implements IntentHandler {

    private static final String NOT_OURS =
            "That sounds like something of your own, which the help desk cannot take on. A shop or the maker's support"
                    + " can. If it is about work after all, tell me what does not work.";

    private final Filing filing;
    private final ObjectProvider<DefaultHandler> fallback;

    PersonalHelpHandler(Filing filing, ObjectProvider<DefaultHandler> fallback) {
        this.filing = filing;
        this.fallback = fallback;
    }

    @Override
    public Set<String> intents() {
        return Set.of("personal-help");
    }

    @Override
    public Outcome handle(Turn turn) {
        if (turn.person().is(Role.PARTNER)) {
            return filing.openAndSay(Filing.Form.of(turn, "personal-help").asPersonal(), turn);
        }
        return fallback.getObject().answer(turn).orElseGet(() -> Outcome.done(turn.say(NOT_OURS)));
    }
}
