package dev.frontdesk.slack.sending;

import com.slack.api.model.File;
import com.slack.api.model.Message;
import dev.frontdesk.chat.Attachment;
import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.Profile;
import dev.frontdesk.chat.Quoted;
import dev.frontdesk.slack.workspace.Workspace;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A message of Slack's as one that somebody points at. */
final class Quoting {

    private final Workspace workspace;
    private final MessageText plain;

    Quoting(Workspace workspace, MessageText plain) {
        this.workspace = workspace;
        this.plain = plain;
    }

    Quoted of(ChatAddress where, Message message) {
        var thread = message.getThreadTs();
        boolean below = thread != null && !thread.equals(message.getTs());
        return new Quoted(
                where.inThread(below ? thread : null).onlyFor(null).withoutToken(),
                message.getTs(),
                author(message),
                plain.of(Objects.requireNonNullElse(message.getText(), "")),
                files(message.getFiles()));
    }

    private Author author(Message message) {
        var user = Objects.requireNonNullElse(message.getUser(), "");
        var given = Objects.requireNonNullElse(message.getUsername(), user);
        return new Author(user, workspace.known(user).map(Profile::displayName).orElse(given));
    }

    private static List<Attachment> files(@Nullable List<File> files) {
        return Objects.requireNonNullElse(files, List.<File>of()).stream()
                .map(Quoting::file)
                .toList();
    }

    private static Attachment file(File file) {
        return new Attachment(
                Objects.requireNonNullElse(file.getName(), "file"),
                Objects.requireNonNullElse(file.getMimetype(), "application/octet-stream"),
                file.getSize() == null ? 0 : file.getSize(),
                Objects.requireNonNullElse(file.getPermalink(), ""),
                file.getId());
    }
}
