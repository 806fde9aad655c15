package dev.frontdesk.oncall;

import dev.frontdesk.chat.Home;
import dev.frontdesk.conversation.HomePart;
import dev.frontdesk.people.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who is called now, and who next; not for guests. */
@Component
@Order(50)
class OnCallPart implements HomePart {

    private final OnCall onCall;

    OnCallPart(OnCall onCall) {
        this.onCall = onCall;
    }

    @Override
    public Optional<Home.Section> section(Person person) {
        var items =
                onCall.words().map(w -> new Home.Item(w, List.of())).stream().toList();
        return person.guest() ? Optional.empty() : Optional.of(new Home.Section("On call now", items, OnCall.NOBODY));
    }
}
