package dev.frontdesk.outbox;

import dev.frontdesk.chat.Checkup;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether what is to be said goes out. */
@Component
class OutboxCheckup implements Checkup {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final Outbox outbox;

    OutboxCheckup(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public String about() {
        return "Desk";
    }

    @Override
    public List<Finding> findings() {
        return List.of(waiting(outbox.oldestWaiting()), parked(outbox.parkedCount()));
    }

    private static Finding waiting(Duration oldest) {
        return oldest.compareTo(LONG) > 0
                ? Finding.bad(
                        "The oldest answer waits for " + oldest.toMinutes() + " min to be sent.",
                        "Look whether its chat can be reached from here.")
                : Finding.good("Answers go out as they are given.");
    }

    private static Finding parked(long parked) {
        return parked == 0
                ? Finding.good("Every answer arrived.")
                : Finding.poor(
                        parked + (parked == 1 ? " answer" : " answers") + " could not be delivered.",
                        "The log says which and why: a channel I am not in, or an account that is gone.");
    }
}
