package dev.frontdesk.web;

import dev.frontdesk.chat.Attachment;
import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.chat.Reply.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One line of the browser chat.
 *
 * @param seq its place in the order of all lines
 * @param changed {@code seq}, and a newer number of the same row after each edit
 * @param thread the id of the thread's first message
 * @param author a person's id, or "bot"
 * @param human a person typed it
 * @param audience the only person who may see it, or null for everybody in the channel
 * @param retired labels and refs of buttons that stood here once
 * @param client the id its sender gave it
 * @param attachments files that are shown with it, by reference
 */
@Document("web_messages")
record WebMessage(
        @Id String id,
        long seq,
        long changed,
        String channel,
        @Nullable String thread,
        String author,
        boolean human,
        @Nullable String audience,
        String text,
        List<Fact> facts,
        List<Choice> choices,
        List<String> retired,
        Instant at,
        @Nullable Instant edited,
        @Nullable String client,
        List<Attachment> attachments) {

    static final String BOT = "bot";

    WebMessage {
        facts = List.copyOf(facts);
        choices = List.copyOf(choices);
        retired = List.copyOf(retired);
        // Lines of before files were shown have none.
        attachments = List.copyOf(Objects.requireNonNullElse(attachments, List.of()));
    }

    static WebMessage typed(
            String id,
            long seq,
            String channel,
            @Nullable String thread,
            String author,
            @Nullable String audience,
            String text,
            Instant at,
            @Nullable String client) {
        return new WebMessage(
                id, seq, seq, channel, thread, author, true, audience, text, List.of(), List.of(), List.of(), at, null,
                client, List.of());
    }

    static WebMessage posted(
            String id,
            long seq,
            String channel,
            @Nullable String thread,
            @Nullable String audience,
            Reply reply,
            Instant at,
            String effect) {
        return new WebMessage(
                id,
                seq,
                seq,
                channel,
                thread,
                BOT,
                false,
                audience,
                reply.text(),
                reply.facts(),
                reply.choices(),
                List.of(),
                at,
                null,
                effect,
                reply.attachments());
    }

    /** The first message of the thread this one is in or would begin. */
    String root() {
        return thread == null ? id : thread;
    }

    boolean says(Reply reply) {
        return text.equals(reply.text())
                && facts.equals(reply.facts())
                && choices.equals(reply.choices())
                && attachments.equals(reply.attachments());
    }
}
