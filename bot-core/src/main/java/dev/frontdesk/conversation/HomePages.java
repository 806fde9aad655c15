package dev.frontdesk.conversation;

import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.Home;
import dev.frontdesk.chat.Homes;
import dev.frontdesk.people.Directory;
import dev.frontdesk.people.Person;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a person's home page together. A part that fails is left out: the rest is worth showing. */
@Component
class HomePages implements Homes {

    private static final Logger LOG = LoggerFactory.getLogger(HomePages.class);

    private final Directory directory;
    private final ObjectProvider<HomePart> parts;

    HomePages(Directory directory, ObjectProvider<HomePart> parts) {
        this.directory = directory;
        this.parts = parts;
    }

    @Override
    public Home of(String platform, Author reader) {
        var person = directory.of(platform, reader.account(), reader.displayName());
        return new Home(parts.orderedStream()
                .flatMap(part -> section(part, person).stream())
                .toList());
    }

    private static Optional<Home.Section> section(HomePart part, Person person) {
        try {
            return part.section(person);
        } catch (RuntimeException e) {
            LOG.warn("a part of a home page could not be made", e);
            return Optional.empty();
        }
    }
}
