package dev.frontdesk.paging;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.outbox.Carrier;
import dev.frontdesk.people.Person;
import java.util.Optional;

/**
 * A further way to reach a human, besides a direct message: rung together with it. A page may arrive twice but must not be missed, so
 * whoever implements it says {@code inDoubt} rather than nothing.
 */
public interface PageChannel extends Carrier {

    /**
     * Where this person is rung on this channel, with {@link #name()} as platform; empty when they cannot be. A page is carried to that
     * address with the ticket's number, as T-1, for a thread: the pages about one ticket belong together and wait for no other.
     */
    Optional<ChatAddress> reach(Person person);
}
