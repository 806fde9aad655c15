package dev.frontdesk.paging.channel;

import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.outbox.Effect;
import dev.frontdesk.people.Directory;
import dev.frontdesk.people.Person;
import java.time.Instant;
import java.util.Objects;

/**
 * One call to one person, as a channel needs it.
 *
 * @param id the effect's, the same in every try
 * @param ticket its number, as T-1
 * @param text begins with the ticket's number; may be as long as a ticket's text
 * @param repeat an earlier try may have arrived
 * @param at when the call was decided, not when it is sent
 */
record Page(String id, Person person, String ticket, String text, boolean repeat, Instant at) {

    /** Reads an effect that goes to a person's id, with the ticket's number for a thread. */
    static Page of(Effect effect, boolean repeat, Directory directory) throws DeliveryFailed {
        var id = effect.to().channel();
        var person = directory
                .find(id)
                .orElseThrow(() -> DeliveryFailed.permanent("\"" + id + "\" is not in the people file any more"));
        var ticket = Objects.requireNonNullElse(effect.to().thread(), "");
        return new Page(effect.id(), person, ticket, effect.reply().text(), repeat, effect.at());
    }
}
