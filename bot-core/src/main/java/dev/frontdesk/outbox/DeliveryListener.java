package dev.frontdesk.outbox;

import dev.frontdesk.chat.ChatPlatform.Sent;
import dev.frontdesk.chat.Reply;
import java.util.Optional;

/** Learns what became of effects whose subject starts with its prefix. Called again after a crash: must be safe to repeat. */
public interface DeliveryListener {

    /** What comes before the first colon of {@link Effect#subject()}. */
    String prefix();

    void delivered(Effect effect, Sent sent);

    /** What it should say by now; empty when that has not changed. Asked right before it is sent, so that the newest version wins. */
    default Optional<Reply> current(Effect effect) {
        return Optional.empty();
    }

    /** Whether it is worth another try: a page that was answered meanwhile is not. */
    default boolean wanted(Effect effect) {
        return true;
    }

    /** It was given up: {@code reason} says why in the platform's words. */
    void parked(Effect effect, String reason);
}
