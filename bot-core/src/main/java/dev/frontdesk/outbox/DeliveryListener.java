package dev.frontdesk.outbox;

import dev.frontdesk.chat.ChatPlatform.Sent;

/** Learns what became of effects whose subject starts with its prefix. Called again after a crash: must be safe to repeat. */
public interface DeliveryListener {

    /** What comes before the first colon of {@link Effect#subject()}. */
    String prefix();

    void delivered(Effect effect, Sent sent);

    /** It was given up: {@code reason} says why in the platform's words. */
    void parked(Effect effect, String reason);
}
