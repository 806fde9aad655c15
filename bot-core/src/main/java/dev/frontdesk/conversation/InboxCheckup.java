package dev.frontdesk.conversation;

import dev.frontdesk.chat.Checkup;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether accepted messages are worked on. */
@Component
class InboxCheckup implements Checkup {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final MongoInbox inbox;

    InboxCheckup(MongoInbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public String about() {
        return "Desk";
    }

    @Override
    public List<Finding> findings() {
        return List.of(waiting(inbox.oldestWaiting()), parked(inbox.parkedCount()));
    }

    private static Finding waiting(Duration oldest) {
        return oldest.compareTo(LONG) > 0
                ? Finding.bad(
                        "The oldest message waits for " + oldest.toMinutes() + " min to be worked on.",
                        "Look whether this machine is overloaded, or start a second instance.")
                : Finding.good("Messages are worked on as they come.");
    }

    private static Finding parked(long parked) {
        return parked == 0
                ? Finding.good("No message was given up.")
                : Finding.poor(
                        parked + (parked == 1 ? " message was" : " messages were") + " given up after five attempts.",
                        "Their authors were told; the log says why, under the reference in the techs' channel.");
    }
}
