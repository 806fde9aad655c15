package dev.frontdesk.outbox;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Reply;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be said. It is stored in the document whose change causes it, moved to the outbox, and carried out by the courier.
 *
 * @param id see {@link EffectId}: the same however often its cause is worked on
 * @param to where; a thread written {@code effect:ID} is the one below the message that effect became
 * @param target of an {@link Kind#UPDATE} the message to change, or {@code effect:ID}
 * @param at when it was decided; with {@code slot} the order within a lane
 * @param subject whom to tell what became of it, as {@code ticket:ID:card}; see {@link DeliveryListener}
 * @param cause the key of the message it comes of, or the timer's; null in what was stored before causes were kept
 */
public record Effect(
        String id,
        Kind kind,
        ChatAddress to,
        @Nullable String target,
        Reply reply,
        Instant at,
        int slot,
        @Nullable String subject,
        @Nullable String cause) {

    /** How careful the courier is when it does not know whether a send arrived. */
    public enum Kind {
        /** Looks first, then sends again: once, as far as the platform can tell. */
        POST,
        /** The newest version wins; safe to repeat. */
        UPDATE,
        /** Rings a human: sent again when in doubt, marked as a repeat. */
        PAGE
    }

    private static final String REFERENCE = "effect:";

    /** Names the message that an effect will have become by the time it is needed. */
    public static String reference(String effectId) {
        return REFERENCE + effectId;
    }

    /** The effect a thread or target refers to, or null when it is a message id already. */
    static @Nullable String referred(@Nullable String threadOrTarget) {
        return threadOrTarget != null && threadOrTarget.startsWith(REFERENCE)
                ? threadOrTarget.substring(REFERENCE.length())
                : null;
    }

    /**
     * What is sent in order: everything for one thread, or for the channel itself. The edits of one message have a lane of their own,
     * since they may have to wait for it; a page waits for nobody.
     */
    String lane() {
        if (kind == Kind.PAGE) {
            return "page:" + id;
        }
        if (kind == Kind.UPDATE) {
            return "update:" + to.destination() + ':' + target;
        }
        var thread = to.threadKey();
        return thread == null ? to.destination() : thread;
    }

    Effect saying(Reply other) {
        return new Effect(id, kind, to, target, other, at, slot, subject, cause);
    }

    Effect going(ChatAddress there, @Nullable String message) {
        return new Effect(id, kind, there, message, reply, at, slot, subject, cause);
    }

    EffectId effectId() {
        return new EffectId(id);
    }
}
