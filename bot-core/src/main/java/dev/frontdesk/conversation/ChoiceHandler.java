package dev.frontdesk.conversation;

import dev.frontdesk.chat.Form;
import dev.frontdesk.people.Person;
import java.util.Optional;

/** Answers the buttons of one kind, open or not: it loads what the reference names and authorises the person. */
public interface ChoiceHandler {

    /** The {@link Ref#kind()} it answers. */
    String kind();

    Outcome pressed(Turn turn, Ref ref);

    /** What to ask before it is pressed; empty when it needs nothing, or would not work for this person. Read-only. */
    default Optional<Form> form(Person person, Ref ref) {
        return Optional.empty();
    }
}
