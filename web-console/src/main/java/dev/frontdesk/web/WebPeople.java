package dev.frontdesk.web;

import java.util.List;
import java.util.Optional;

/** Who may sit at the browser. */
public interface WebPeople {

    /** Everybody, in the order in which the page offers them. */
    List<WebPerson> all();

    /** The person with exactly this id. */
    Optional<WebPerson> person(String id);

    /**
     * One person as the browser chat knows them.
     *
     * @param id also the account on the platform "web"
     * @param roles for show only
     * @param worksTickets may read and write in the channel "triage"
     */
    record WebPerson(String id, String name, List<String> roles, boolean worksTickets) {

        public WebPerson {
            roles = List.copyOf(roles);
        }
    }
}
