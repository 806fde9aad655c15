package dev.frontdesk.paging;

import dev.frontdesk.chat.ChatPlatform.Sent;
import dev.frontdesk.outbox.DeliveryListener;
import dev.frontdesk.outbox.Effect;
import org.springframework.stereotype.Component;

/** A page is tried again only while its callout still rings for that step. Subjects are {@code callout:ID:STEP}. */
@Component
class PageDeliveries implements DeliveryListener {

    static final String PREFIX = "callout";

    private final Callouts callouts;

    PageDeliveries(Callouts callouts) {
        this.callouts = callouts;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public boolean wanted(Effect effect) {
        var subject = String.valueOf(effect.subject()).split(":", 3);
        return callouts.find(subject[1])
                .filter(c -> c.state() == Callout.State.RINGING
                        && Integer.toString(c.step()).equals(subject[2]))
                .isPresent();
    }

    @Override
    public void delivered(Effect effect, Sent sent) {
        // Delivered is not answered: the callout goes on until somebody says so.
    }

    @Override
    public void parked(Effect effect, String reason) {
        // The next one is called in any case, and the courier has logged why.
    }
}
