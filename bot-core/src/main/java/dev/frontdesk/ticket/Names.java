package dev.frontdesk.ticket;

import dev.frontdesk.people.Directory;
import dev.frontdesk.people.Person;
import org.springframework.stereotype.Component;

/** Puts names in place of ids. Tickets keep ids, so that a person who changes their name stays the same person. */
@Component
public class Names {

    private final Directory directory;

    Names(Directory directory) {
        this.directory = directory;
    }

    /** Unknown accounts have the id {@code platform:account}; then the account must do. */
    public String of(String id) {
        return directory.find(id).map(Person::name).orElseGet(() -> id.substring(id.indexOf(':') + 1));
    }

    public String in(Refusal refusal) {
        return refusal.who() == null ? refusal.why() : refusal.why().replace(Refusal.WHO, of(refusal.who()));
    }
}
