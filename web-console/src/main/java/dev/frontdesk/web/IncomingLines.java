package dev.frontdesk.web;

import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.IncomingMessage.Kind;
import dev.frontdesk.people.People;
import dev.frontdesk.people.Person;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A stored line as the inbox takes it: a function of the line alone, so that a repeat and a backfill hand in the same. */
@Component
class IncomingLines {

    private final People people;

    IncomingLines(People people) {
        this.people = people;
    }

    static String key(WebMessage line) {
        return WebPlatform.NAME + ':' + line.id();
    }

    IncomingMessage of(WebMessage line) {
        var typed = Typed.of(line.text());
        return new IncomingMessage(
                key(line),
                ChatAddress.of(WebPlatform.NAME, "", line.channel())
                        .inThread(line.thread())
                        .onlyFor(typed.command() ? null : line.audience()),
                Channels.place(line.channel()),
                line.id(),
                author(line.author()),
                typed.command() ? Kind.COMMAND : Kind.TEXT,
                typed.text(),
                null,
                null,
                Map.of(),
                typed.mentioned(),
                line.at(),
                List.of());
    }

    private Author author(String person) {
        return new Author(person, people.find(person).map(Person::name).orElse(person));
    }
}
