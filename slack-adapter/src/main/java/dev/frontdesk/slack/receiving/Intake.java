package dev.frontdesk.slack.receiving;

import dev.frontdesk.chat.CrashPoint;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.chat.IncomingMessage;

/** The last step before the acknowledgement: what was received is stored. */
final class Intake {

    private final Inbox inbox;

    Intake(Inbox inbox) {
        this.inbox = inbox;
    }

    /** @throws Inbox.NotStored when it was not */
    void accept(IncomingMessage message) {
        CrashPoint.CP1.pass();
        inbox.accept(message);
        CrashPoint.CP2.pass();
    }
}
