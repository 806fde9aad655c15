package dev.frontdesk.chat;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What became of what was said, for whoever wants to see why. Read-only; remembered as long as the inbox remembers: eight days. */
public interface Trails {

    /**
     * The way of one cause: an accepted message by its natural key, or a timer.
     *
     * @return empty when it is not known, or forgotten
     */
    Optional<Trail> of(String cause);

    /** What made the bot say this: the natural key of a message, or a timer's; empty when it is not known, or forgotten. */
    Optional<String> causeOf(EffectId effect);

    /** How far each message is, by its natural key; those not known are left out. */
    Map<String, Trail.Progress> progress(Collection<String> keys);
}
