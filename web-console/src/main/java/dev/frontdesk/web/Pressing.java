package dev.frontdesk.web;

import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.CrashPoint;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.Place;
import dev.frontdesk.people.Person;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes a pressed button: it is checked against the message it stands on and handed to the inbox. One durable write. */
@Service
class Pressing {

    /** How the ids of presses begin in inbox keys. */
    static final String KEY = "choice:";

    private final Reading reading;
    private final FormCheck check;
    private final Inbox inbox;
    private final InstantSource clock;

    Pressing(Reading reading, FormCheck check, Inbox inbox, InstantSource clock) {
        this.reading = reading;
        this.check = check;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** A press as it was sent; {@code choice} is a ref or a label, {@code id} the sender's own. */
    record Press(String message, String choice, @Nullable String id, Map<String, String> fields) {}

    /** The id of the press, once it is stored. */
    String press(Person by, Press press) {
        var message = reading.message(by, press.message());
        var id = press.id() == null ? ClientId.made() : press.id();
        var key = WebPlatform.NAME + ':' + KEY + by.id() + ':' + id;
        if (press.id() == null || !inbox.knows(key)) {
            CrashPoint.CP1.pass();
            inbox.accept(incoming(key, by, message, press));
            CrashPoint.CP2.pass();
        }
        return id;
    }

    private IncomingMessage incoming(String key, Person by, WebMessage message, Press press) {
        var choice = open(message, press.choice());
        return IncomingMessage.choice(
                key,
                address(message),
                Channels.place(message.channel()),
                message.id(),
                new Author(by.id(), by.name()),
                choice.ref(),
                fields(choice.form(), press.fields()),
                clock.instant());
    }

    /** A press in a channel is answered below its message; in a direct conversation, beside it. */
    private static ChatAddress address(WebMessage message) {
        var direct = Channels.place(message.channel()) == Place.DIRECT;
        return ChatAddress.of(WebPlatform.NAME, "", message.channel())
                .inThread(direct ? message.thread() : message.root());
    }

    static Choice open(WebMessage message, String wanted) {
        return message.choices().stream()
                .filter(choice -> choice.ref().equals(wanted))
                .findFirst()
                .or(() -> message.choices().stream()
                        .filter(choice -> choice.label().equals(wanted))
                        .findFirst())
                .orElseThrow(() -> Problems.conflict(closed(message, wanted)));
    }

    private static String closed(WebMessage message, String wanted) {
        var open = message.choices().stream().map(Choice::label).collect(Collectors.joining("\", \"", "\"", "\""));
        var why = message.retired().contains(wanted)
                ? "That choice is no longer open"
                : "That message does not offer that choice";
        return why + (message.choices().isEmpty() ? "; nothing is open on it now." : "; open are " + open + '.');
    }

    /** Only what the form asks for: no name of a field comes from outside. */
    private Map<String, String> fields(@Nullable Form form, Map<String, String> given) {
        if (form == null) {
            return Map.of();
        }
        var values = new HashMap<String, String>();
        for (var field : form.fields()) {
            values.put(field.name(), Typed.safe(given.getOrDefault(field.name(), "")));
        }
        check.require(form, values);
        return values;
    }
}
