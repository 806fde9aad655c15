package dev.frontdesk.paging;

import dev.frontdesk.chat.Checkup;
import dev.frontdesk.conversation.Triage;
import dev.frontdesk.oncall.OnCall;
import dev.frontdesk.people.Person;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** A help desk that can call nobody must not start as if it could, and those who run it hear of whoever cannot be called. */
@Component
class Reachable implements SmartInitializingSingleton, Checkup {

    private static final String REMEDY = "Name at least one person under \"on-call\" in the people file"
            + " (FRONTDESK_PEOPLE) who has an account on a connected chat, or set up e-mail or a webhook for pages.";

    private final OnCall onCall;
    private final Triage triage;
    private final List<PageChannel> channels;

    Reachable(OnCall onCall, Triage triage, List<PageChannel> channels) {
        this.onCall = onCall;
        this.triage = triage;
        this.channels = channels;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (onCall.ladder().stream().noneMatch(this::reaches)) {
            throw new IllegalStateException("Nobody on call can be paged. " + REMEDY);
        }
    }

    @Override
    public String about() {
        return "Desk";
    }

    @Override
    public List<Finding> findings() {
        var out = onCall.ladder().stream()
                .filter(p -> !reaches(p))
                .map(Person::name)
                .distinct()
                .toList();
        if (onCall.ladder().stream().noneMatch(this::reaches)) {
            return List.of(Finding.bad("Nobody on call can be paged.", REMEDY));
        }
        return List.of(
                out.isEmpty()
                        ? Finding.good("Everybody on call can be paged.")
                        : Finding.poor(
                                String.join(", ", out) + " cannot be paged.",
                                "Give them an account on a connected chat, or an e-mail address, in the people file."));
    }

    private boolean reaches(Person person) {
        return triage.direct(person).isPresent()
                || channels.stream().anyMatch(c -> c.reach(person).isPresent());
    }
}
