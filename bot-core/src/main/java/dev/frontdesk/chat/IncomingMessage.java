package dev.frontdesk.chat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an adapter hands over: one thing a person did in chat. Strings and instants only, so that it can be stored.
 *
 * @param key the natural id (the message's own, not the event's): the same message has the same key however often it arrives
 * @param address the channel, and the thread if it was written in one
 * @param place what kind of place that is
 * @param messageId the platform's id of this message; answers thread below it
 * @param kind what was done
 * @param text what was typed; of a command the line behind {@code /desk}
 * @param choice of a {@link Kind#CHOICE} the pressed {@link Choice#ref()}
 * @param choiceMessage of a {@link Kind#CHOICE} the message the button stood on
 * @param fields of a form or of a command with options the values by name
 * @param mentioned the bot was addressed by name
 * @param original of an edit or a deletion the key of the message it is about
 * @param quoted the message it was done on, where it was done on one
 */
public record IncomingMessage(
        String key,
        ChatAddress address,
        Place place,
        String messageId,
        Author author,
        Kind kind,
        String text,
        @Nullable String choice,
        @Nullable String choiceMessage,
        Map<String, String> fields,
        boolean mentioned,
        Instant sentAt,
        List<Attachment> attachments,
        @Nullable String original,
        @Nullable Quoted quoted) {

    /** What can be done in chat. */
    public enum Kind {
        /** Something typed. */
        TEXT,
        /** A {@code /desk} line, or its like from a menu; {@link #quoted} is the message it was given on. */
        COMMAND,
        /** A pressed button, with or without a form. */
        CHOICE,
        /** A message of before says something else now: {@link #original} is its key, {@link #text} its new words. */
        EDIT,
        /** A message of before was taken back: {@link #original} is its key. */
        DELETION,
        /** A sign set on {@link #quoted}, as eyes: {@link #text} is the command that it stands for. */
        REACTION
    }

    /** With no message behind it, of the past or pointed at. */
    public IncomingMessage(
            String key,
            ChatAddress address,
            Place place,
            String messageId,
            Author author,
            Kind kind,
            String text,
            @Nullable String choice,
            @Nullable String choiceMessage,
            Map<String, String> fields,
            boolean mentioned,
            Instant sentAt,
            List<Attachment> attachments) {
        this(
                key,
                address,
                place,
                messageId,
                author,
                kind,
                text,
                choice,
                choiceMessage,
                fields,
                mentioned,
                sentAt,
                attachments,
                null,
                null);
    }

    public IncomingMessage {
        if (key.isBlank() || key.length() > 300) {
            throw new IllegalArgumentException("key: 1 to 300 characters, was " + key.length());
        }
        fields = Map.copyOf(fields);
        attachments = List.copyOf(attachments);
    }

    public static IncomingMessage text(
            String key,
            ChatAddress address,
            Place place,
            String messageId,
            Author author,
            String text,
            Instant sentAt) {
        return new IncomingMessage(
                key, address, place, messageId, author, Kind.TEXT, text, null, null, Map.of(), false, sentAt,
                List.of());
    }

    public static IncomingMessage command(
            String key,
            ChatAddress address,
            Place place,
            String messageId,
            Author author,
            String line,
            Instant sentAt) {
        return new IncomingMessage(
                key,
                address,
                place,
                messageId,
                author,
                Kind.COMMAND,
                line,
                null,
                null,
                Map.of(),
                true,
                sentAt,
                List.of());
    }

    public static IncomingMessage choice(
            String key,
            ChatAddress address,
            Place place,
            String message,
            Author author,
            String ref,
            Map<String, String> fields,
            Instant sentAt) {
        return new IncomingMessage(
                key, address, place, message, author, Kind.CHOICE, "", ref, message, fields, true, sentAt, List.of());
    }

    /** What somebody did on another message: a command from its menu, or a reaction. */
    public IncomingMessage on(Quoted message) {
        return new IncomingMessage(
                key,
                address,
                place,
                messageId,
                author,
                kind,
                text,
                choice,
                choiceMessage,
                fields,
                mentioned,
                sentAt,
                attachments,
                original,
                message);
    }

    public IncomingMessage with(String cleanText, Map<String, String> cleanFields) {
        return new IncomingMessage(
                key,
                address,
                place,
                messageId,
                author,
                kind,
                cleanText,
                choice,
                choiceMessage,
                cleanFields,
                mentioned,
                sentAt,
                attachments,
                original,
                quoted);
    }

    /** With these files only. */
    public IncomingMessage sharing(List<Attachment> files) {
        return new IncomingMessage(
                key,
                address,
                place,
                messageId,
                author,
                kind,
                text,
                choice,
                choiceMessage,
                fields,
                mentioned,
                sentAt,
                files,
                original,
                quoted);
    }

    /** Never the text: this may end in a log. */
    @Override
    public String toString() {
        return "IncomingMessage[" + key + ", " + kind + ']';
    }
}
