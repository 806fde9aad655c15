package dev.frontdesk.conversation;

import dev.frontdesk.chat.Home;
import dev.frontdesk.people.Person;
import java.util.Optional;

/** A section of everybody's home page. Found by being a bean, and shown in their {@code @Order}. Read-only. */
public interface HomePart {

    /** Empty where there is nothing of it for this person. */
    Optional<Home.Section> section(Person person);
}
