package dev.frontdesk.paging;

import dev.frontdesk.conversation.Triage;
import dev.frontdesk.oncall.OnCall;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** A help desk that can call nobody must not start as if it could. */
@Component
class Reachable implements SmartInitializingSingleton {

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
        var reachable = onCall.ladder().stream()
                .anyMatch(p -> triage.direct(p).isPresent()
                        || channels.stream().anyMatch(c -> c.reach(p).isPresent()));
        if (!reachable) {
            throw new IllegalStateException(
                    "Nobody on call can be paged. Name at least one person under \"on-call\" in the people file"
                            + " (FRONTDESK_PEOPLE) who has an account on a connected chat, or set up e-mail or a webhook for pages.");
        }
    }
}
