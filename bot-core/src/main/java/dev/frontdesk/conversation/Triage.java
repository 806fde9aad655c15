package dev.frontdesk.conversation;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.ChatPlatform;
import dev.frontdesk.people.Directory;
import dev.frontdesk.people.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the techs work, and where a person is reached alone: the first connected platform, in their order, that has such a place. */
@Component
public class Triage {

    private final List<ChatPlatform> platforms;
    private final Directory directory;

    Triage(List<ChatPlatform> platforms, Directory directory) {
        this.platforms = platforms;
        this.directory = directory;
    }

    /** The techs' channel. */
    public Optional<ChatAddress> channel() {
        return platforms.stream()
                .map(ChatPlatform::triage)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A person's own talk with the bot, on the first platform that knows an account of theirs. */
    public Optional<ChatAddress> direct(Person person) {
        return platforms.stream().flatMap(p -> direct(person, p).stream()).findFirst();
    }

    private Optional<ChatAddress> direct(Person person, ChatPlatform platform) {
        return directory.account(person, platform.name()).flatMap(platform::direct);
    }
}
