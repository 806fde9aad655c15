package dev.frontdesk.outbox;

import dev.frontdesk.chat.ChatPlatform.Sent;
import dev.frontdesk.chat.DeliveryFailed;
import java.time.Instant;
import java.util.Optional;

/**
 * A way out of the house: a chat platform, e-mail, a webhook. Named by {@code ChatAddress.platform()} of what it carries.
 */
public interface Carrier {

    String name();

    /**
     * @param repeat an earlier try may have arrived; what rings a human says so
     * @param firstTried when the first try was made
     * @throws DeliveryFailed with its verdict: the courier decides what to do next
     */
    Sent carry(Effect effect, boolean repeat, Instant firstTried) throws DeliveryFailed;

    /** Whether an effect that may have been sent was; empty when it was not, or nobody can tell. */
    default Optional<Sent> find(Effect effect, Instant firstTried) throws DeliveryFailed {
        return Optional.empty();
    }
}
