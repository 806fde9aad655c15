package dev.frontdesk.web;

import dev.frontdesk.chat.Trail;
import java.util.Map;
import java.util.Optional;

/** Tickets as one person may see them. */
public interface TicketViews {

    /**
     * The ticket as the JSON object of {@code GET /api/tickets/{number}}.
     *
     * @param number as "T-12"
     * @param person who asks
     * @return empty when there is none or that person may not see it: nobody learns which
     */
    Optional<Map<String, Object>> ticket(String number, String person);

    /** The number of the ticket that something was about, as "T-12"; empty when there is none this person may see. */
    Optional<String> of(Trail trail, String person);
}
