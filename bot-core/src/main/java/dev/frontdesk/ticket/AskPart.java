package dev.frontdesk.ticket;

import dev.frontdesk.chat.Home;
import dev.frontdesk.conversation.HomePart;
import dev.frontdesk.people.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way in, first on everybody's home page. */
@Component
@Order(10)
class AskPart implements HomePart {

    @Override
    public Optional<Home.Section> section(Person person) {
        var ask = new Home.Item(
                "Tell me what is wrong, or what you need. A person is never far.", List.of(AskChoices.choice()));
        return Optional.of(new Home.Section("Help desk", List.of(ask), ""));
    }
}
