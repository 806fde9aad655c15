package dev.frontdesk.slack.receiving;

import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.IncomingMessage.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A button pressed or a command given, with its form filled in where it had one, as an incoming message. */
final class Deeds {

    private Deeds() {}

    static IncomingMessage of(Errand errand, String key, Author by, Map<String, String> fields, Instant at) {
        var pressed = !errand.ref().isEmpty();
        return new IncomingMessage(
                key,
                errand.address(),
                errand.place(),
                // Nothing can be threaded below what only one person sees.
                errand.posted() ? errand.message() : "",
                by,
                pressed ? Kind.CHOICE : Kind.COMMAND,
                errand.line(),
                pressed ? errand.ref() : null,
                orNull(errand.message()),
                fields,
                true,
                at,
                List.of(),
                null,
                errand.quoted());
    }

    private static @Nullable String orNull(String message) {
        return message.isEmpty() ? null : message;
    }
}
