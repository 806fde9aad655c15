package dev.frontdesk.conversation;

import dev.frontdesk.chat.Attachment;
import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Quoted;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.chat.SharedFiles;
import dev.frontdesk.intents.Entity;
import dev.frontdesk.intents.Intent;
import dev.frontdesk.intents.Reading;
import dev.frontdesk.intents.Understanding;
import dev.frontdesk.outbox.Saying;
import dev.frontdesk.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a handler sees of one message. A turn without a message is one the clock takes: nobody answered in time.
 *
 * @param cause what this turn is keyed by: the inbox key, or the timer's
 * @param request what is talked about, this message included
 * @param conversation as it was before this turn
 * @param reader how a text is understood
 * @param retried an earlier attempt at this message may have written something
 */
public record Turn(
        String cause,
        Person person,
        Author author,
        Place place,
        ChatAddress here,
        @Nullable IncomingMessage message,
        Request request,
        Conversation conversation,
        TextReader reader,
        boolean retried,
        Instant now) {

    /** What was typed just now, without what the bot's name or earlier messages add; of files alone, their names. */
    public String text() {
        if (message == null) {
            return "";
        }
        return message.text().isBlank() ? SharedFiles.words(message.attachments()) : message.text();
    }

    /** The files that came with it, without those that are not passed on. */
    public List<Attachment> attachments() {
        return message == null ? List.of() : message.attachments();
    }

    /** The message it was done on, where it was done on one. */
    public Optional<Quoted> quoted() {
        return Optional.ofNullable(message).map(IncomingMessage::quoted);
    }

    public Optional<String> answer(String about) {
        return Optional.ofNullable(request.answers().get(about));
    }

    /** The value of a form's field, or null. */
    public @Nullable String field(String name) {
        return message == null ? null : message.fields().get(name);
    }

    /** What the request's text is understood as. */
    public Reading reading() {
        return reader.apply(request.text());
    }

    /** What a text names, with days and times as they are where the person is. */
    public List<Entity> named(String text) {
        return reader.peek(text).entities();
    }

    /** What it clearly is; empty when it is not clear. */
    public Optional<Intent> clearIntent() {
        return reading().understanding() instanceof Understanding.Clear clear
                ? Optional.of(clear.intent())
                : Optional.empty();
    }

    public boolean clearly(String intent) {
        return clearIntent().filter(i -> i.name().equals(intent)).isPresent();
    }

    /** What it may be, best first: what the person said it is, one when clear, several when ambiguous. */
    public List<String> intents() {
        if (request.intent() != null) {
            return List.of(request.intent());
        }
        return switch (reading().understanding()) {
            case Understanding.Clear clear -> List.of(clear.intent().name());
            case Understanding.Several several ->
                several.wishes().stream().map(w -> w.intent().name()).toList();
            case Understanding.Ambiguous ambiguous ->
                ambiguous.intents().stream().map(Intent::name).toList();
            case Understanding.Unknown unknown -> List.of();
        };
    }

    /** Said where the person wrote, for everybody there. */
    public Saying say(String text) {
        return Saying.post(here, Reply.text(text));
    }

    public Saying say(Reply reply) {
        return Saying.post(here, reply);
    }

    /** Said where the person wrote, for their eyes only. */
    public Saying tell(String text) {
        return tell(Reply.text(text));
    }

    public Saying tell(Reply reply) {
        return Saying.post(onlyHere(), reply);
    }

    private ChatAddress onlyHere() {
        return place == Place.DIRECT ? here : here.onlyFor(author.account());
    }

    /** The same turn about another request: what a button reaches back to. */
    public Turn about(Request other) {
        return new Turn(
                cause, person, author, place, other.where(), message, other, conversation, reader, retried, now);
    }
}
