package dev.frontdesk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.frontdesk.chat.Attachment;
import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.Form;
import dev.frontdesk.chat.Reply.Fact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line as the API shows it. {@code facts} stand in {@code text} too, one a line, for readers that know only text. */
record MessageView(
        String id,
        String author,
        @Nullable String thread,
        String text,
        @JsonInclude(Include.NON_EMPTY) List<Fact> facts,
        @JsonInclude(Include.NON_EMPTY) List<FileView> attachments,
        List<ChoiceView> choices,
        Instant at,
        @JsonInclude(Include.NON_NULL) @Nullable Instant edited,
        @JsonInclude(Include.NON_NULL) @Nullable String channel) {

    /** A file, which stays where it is; without an address where a browser would not open it. */
    record FileView(
            String name,
            String mediaType,
            long size,
            @JsonInclude(Include.NON_NULL) @Nullable String url) {

        static FileView of(Attachment file) {
            return new FileView(file.name(), file.mediaType(), file.size(), file.opens() ? file.url() : null);
        }
    }

    record ChoiceView(
            String ref,
            String label,
            @JsonInclude(Include.NON_NULL) @Nullable Form form) {

        static ChoiceView of(Choice choice) {
            return new ChoiceView(choice.ref(), choice.label(), choice.form());
        }
    }

    /** A line among those of its channel. */
    static MessageView of(WebMessage line) {
        return view(line, null);
    }

    /** A line among those of all channels. */
    static MessageView withChannel(WebMessage line) {
        return view(line, line.channel());
    }

    private static MessageView view(WebMessage line, @Nullable String channel) {
        return new MessageView(
                line.id(),
                line.author(),
                line.thread(),
                text(line),
                line.facts(),
                line.attachments().stream().map(FileView::of).toList(),
                line.choices().stream().map(ChoiceView::of).toList(),
                line.at(),
                line.edited(),
                channel);
    }

    private static String text(WebMessage line) {
        var text = new StringBuilder(line.text());
        line.facts()
                .forEach(fact ->
                        text.append('\n').append(fact.name()).append(": ").append(fact.value()));
        return text.toString();
    }
}
