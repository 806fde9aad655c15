package dev.frontdesk.web;

import dev.frontdesk.chat.CleanText;
import dev.frontdesk.chat.CrashPoint;
import dev.frontdesk.chat.Inbox;
import dev.frontdesk.people.Person;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes what a person typed: the line is stored where everybody reads it, then handed to the inbox. Two durable writes. */
@Service
class Messaging {

    /** Shorter than the eight days the inbox remembers: what is older was handed in, or was given up by the backfill. */
    private static final Duration REPEATABLE = Duration.ofDays(7);

    private final WebMessages messages;
    private final Reading reading;
    private final IncomingLines incoming;
    private final Inbox inbox;
    private final InstantSource clock;

    Messaging(WebMessages messages, Reading reading, IncomingLines incoming, Inbox inbox, InstantSource clock) {
        this.messages = messages;
        this.reading = reading;
        this.incoming = incoming;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** A line as it was sent; {@code id} is the sender's own. */
    record Draft(
            String channel,
            @Nullable String thread,
            String text,
            @Nullable String id) {}

    /** The id under which the line is stored and visible. */
    String post(Person by, Draft draft) {
        reading.requireOpen(by, draft.channel());
        var thread = root(by, draft);
        var text = Typed.safe(draft.text());
        if (CleanText.blank(text)) {
            throw Problems.badRequest("Nothing was said: the field \"text\" has nothing that can be read.");
        }
        var line = store(by, new Draft(draft.channel(), thread, text, draft.id()));
        CrashPoint.CP1.pass();
        handIn(line);
        CrashPoint.CP2.pass();
        messages.order().awaitVisible(line.seq());
        return line.id();
    }

    private @Nullable String root(Person by, Draft draft) {
        if (draft.thread() == null) {
            return null;
        }
        var line = reading.message(by, draft.channel(), draft.thread());
        return reading.message(by, draft.channel(), line.root()).id();
    }

    /** Walks from the sender's id to the first one that is free or holds this very message: a repeat walks the same way. */
    private WebMessage store(Person by, Draft draft) {
        for (var id = first(draft.id()); ; id = id + '~' + by.id()) {
            var line = insert(id, by, draft);
            if (line.isEmpty()) {
                line = messages.find(id).filter(there -> isRepeat(there, by, draft));
            }
            if (line.isPresent()) {
                return line.get();
            }
        }
    }

    private Optional<WebMessage> insert(String id, Person by, Draft draft) {
        var audience = Typed.of(draft.text()).command() ? by.id() : audienceOf(draft.thread());
        // As the database keeps it, so that a repeat hands in the very same.
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return messages.insert(seq -> WebMessage.typed(
                id, seq, draft.channel(), draft.thread(), by.id(), audience, draft.text(), at, draft.id()));
    }

    /** What is written below a line for one person is for that person's eyes as well. */
    private @Nullable String audienceOf(@Nullable String thread) {
        return thread == null
                ? null
                : messages.find(thread).map(WebMessage::audience).orElse(null);
    }

    private static boolean isRepeat(WebMessage there, Person by, Draft draft) {
        return there.human()
                && draft.id() != null
                && draft.id().equals(there.client())
                && there.author().equals(by.id());
    }

    /** No line may have the inbox key of a press. */
    private static String first(@Nullable String id) {
        if (id == null) {
            return ClientId.made();
        }
        return id.startsWith(Pressing.KEY) ? '~' + id : id;
    }

    private void handIn(WebMessage line) {
        if (line.at().isAfter(clock.instant().minus(REPEATABLE))) {
            inbox.accept(incoming.of(line));
        }
    }
}
