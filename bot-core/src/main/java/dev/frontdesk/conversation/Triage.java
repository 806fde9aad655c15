package dev.frontdesk.conversation;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.ChatPlatform;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the techs work, and where a person is reached alone: the first connected platform that has such a place. */
@Component
public class Triage {

    private final List<ChatPlatform> platforms;

    Triage(List<ChatPlatform> platforms) {
        this.platforms = platforms;
    }

    /** The techs' channel. */
    public Optional<ChatAddress> channel() {
        return platforms.stream()
                .map(ChatPlatform::triage)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A person's own talk with the bot, on the first platform that knows an account of theirs. */
    public Optional<ChatAddress> direct(dev.frontdesk.people.Person person) {
        return platforms.stream()
                .flatMap(p -> person.account(p.name()).stream().flatMap(a -> p.direct(a).stream()))
                .findFirst();
    }
}
