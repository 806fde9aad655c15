package dev.frontdesk.outbox;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something to be said, before its cause gives it an id: what handlers return. */
public record Saying(
        Effect.Kind kind,
        ChatAddress to,
        @Nullable String target,
        Reply reply,
        @Nullable String subject,
        @Nullable String id) {

    public static Saying post(ChatAddress to, Reply reply) {
        return new Saying(Effect.Kind.POST, to, null, reply, null, null);
    }

    /** Replaces what an earlier message says; {@code target} is its id or an {@link Effect#reference}. */
    public static Saying update(ChatAddress where, String target, Reply reply) {
        return new Saying(Effect.Kind.UPDATE, where, target, reply, null, null);
    }

    public static Saying page(ChatAddress to, Reply reply) {
        return new Saying(Effect.Kind.PAGE, to, null, reply, null, null);
    }

    /** The listener with this subject's prefix learns what became of it. */
    public Saying reporting(String to) {
        return new Saying(kind, this.to, target, reply, to, id);
    }

    /** Said under an id that others refer to, instead of one derived from its place in the turn. */
    public Saying as(String effectId) {
        return new Saying(kind, to, target, reply, subject, effectId);
    }

    /**
     * Gives each its id: a function of who says it, why, and its place among them.
     *
     * @param cause the key of the message it comes of, or the timer's
     */
    public static List<Effect> effects(String aggregate, String cause, List<Saying> sayings, Instant at) {
        var effects = new ArrayList<Effect>(sayings.size());
        for (int slot = 0; slot < sayings.size(); slot++) {
            var saying = sayings.get(slot);
            var id = saying.id != null
                    ? saying.id
                    : EffectId.of(aggregate, cause, slot).value();
            effects.add(new Effect(
                    id, saying.kind, saying.to, saying.target, saying.reply, at, slot, saying.subject, cause));
        }
        return effects;
    }
}
