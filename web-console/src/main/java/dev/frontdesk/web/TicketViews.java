package dev.frontdesk.web;

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
}
