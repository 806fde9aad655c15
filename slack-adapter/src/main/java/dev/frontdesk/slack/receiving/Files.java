package dev.frontdesk.slack.receiving;

import com.google.gson.JsonObject;
import dev.frontdesk.chat.Attachment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files beside a message. */
final class Files {

    private static final String UNKNOWN = "application/octet-stream";

    private Files() {}

    static List<Attachment> of(JsonObject message) {
        return Raw.objects(message, "files").stream()
                .filter(file -> !Raw.text(file, "mode").equals("tombstone"))
                .map(Files::attachment)
                .toList();
    }

    /** Which files they are, whatever else Slack has found out about them since. */
    static List<String> ids(JsonObject message) {
        return Raw.objects(message, "files").stream()
                .map(file -> Raw.text(file, "id"))
                .toList();
    }

    private static Attachment attachment(JsonObject file) {
        return new Attachment(
                first(file, "name", "title").orElse("file"),
                first(file, "mimetype").orElse(UNKNOWN),
                Raw.number(file, "size"),
                first(file, "permalink", "url_private").orElse(""),
                first(file, "id").orElse(null));
    }

    private static Optional<String> first(JsonObject file, String... names) {
        return Stream.of(names)
                .map(name -> Raw.text(file, name))
                .filter(s -> !s.isBlank())
                .findFirst();
    }
}
