package dev.frontdesk.slack.receiving;

import com.google.gson.JsonObject;
import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.IncomingMessage.Kind;
import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Profile;
import dev.frontdesk.chat.Quoted;
import dev.frontdesk.slack.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message of Slack's as an incoming one: the same for a {@code message} event, for the {@code app_mention} beside it, and for a line
 * of a channel's history. Looks at text and place only, asks Slack nothing.
 */
public final class Messages {

    /** What somebody says, in whatever form; other subtypes are notes that Slack writes itself. */
    private static final Set<String> SPOKEN = Set.of("", "file_share", "thread_broadcast", "me_message");

    private static final String SLACKBOT = "USLACKBOT";

    private final Workspace workspace;
    private final PlainText plain;
    private final Keys keys;

    public Messages(Workspace workspace) {
        this.workspace = workspace;
        plain = new PlainText(workspace);
        keys = new Keys(workspace);
    }

    /**
     * What a person wrote.
     *
     * @param message as an event, or a line of a channel's history
     * @return empty when no person wrote it, or it is not for us
     * @throws Malformed when a message of a person lacks its stamp or has a strange id
     */
    public Optional<IncomingMessage> read(JsonObject message, String channel) {
        if (!spoken(message) || !forUs(message, channel)) {
            return Optional.empty();
        }
        var stamp = Raw.id(message, "ts");
        return Optional.of(new IncomingMessage(
                keys.message(channel, stamp),
                address(message, channel),
                place(channel),
                stamp,
                author(Raw.id(message, "user")),
                Kind.TEXT,
                text(message),
                null,
                null,
                Map.of(),
                mentions(message),
                Raw.instant(stamp),
                Files.of(message)));
    }

    boolean spoken(JsonObject message) {
        return SPOKEN.contains(Raw.text(message, "subtype")) && byPerson(message);
    }

    private boolean byPerson(JsonObject message) {
        return Raw.text(message, "bot_id").isEmpty()
                && !Raw.has(message, "bot_profile")
                && person(Raw.text(message, "user"));
    }

    boolean person(String user) {
        return !user.isEmpty() && !user.equals(workspace.botUser()) && !user.equals(SLACKBOT);
    }

    /** In other people's channels we hear who speaks to us, and threads, which may be a ticket's. */
    boolean forUs(JsonObject message, String channel) {
        return place(channel) != Place.ELSEWHERE || thread(message) != null || mentions(message);
    }

    Place place(String channel) {
        return workspace.place(channel);
    }

    ChatAddress address(JsonObject message, String channel) {
        return workspace.at(channel).inThread(thread(message));
    }

    Author author(String user) {
        return new Author(user, workspace.known(user).map(Profile::displayName).orElse(""));
    }

    /** The thread that a message stands in; null for its first message, which stands in the channel. */
    static @Nullable String thread(JsonObject message) {
        var thread = Raw.text(message, "thread_ts");
        return thread.isEmpty() || thread.equals(Raw.text(message, "ts")) ? null : Raw.checked(thread, "thread_ts");
    }

    boolean mentions(JsonObject message) {
        var written = written(message);
        return written.contains(mention() + '>') || written.contains(mention() + '|');
    }

    private String mention() {
        return "<@" + workspace.botUser();
    }

    /** As people read it, without our name in front. */
    String text(JsonObject message) {
        return plain.of(unaddressed(written(message)));
    }

    private String unaddressed(String written) {
        var rest = written.strip();
        while (rest.startsWith(mention() + '>') || rest.startsWith(mention() + '|')) {
            int end = rest.indexOf('>');
            if (end < 0) {
                return rest;
            }
            rest = behind(rest.substring(end + 1));
        }
        return rest;
    }

    /** "@Frontdesk, claim" and "@Frontdesk: claim" say "claim". */
    private static String behind(String rest) {
        var words = rest.strip();
        return words.startsWith(",") || words.startsWith(":") && !words.startsWith("::")
                ? words.substring(1).strip()
                : words;
    }

    static String written(JsonObject message) {
        var text = Raw.text(message, "text");
        if (!text.isBlank()) {
            return text;
        }
        var blocks = RichText.of(Raw.objects(message, "blocks"));
        return blocks.isBlank() ? forwarded(message) : blocks;
    }

    /** A message that was handed on without a word of one's own. */
    private static String forwarded(JsonObject message) {
        return String.join(
                "\n",
                Raw.objects(message, "attachments").stream()
                        .filter(a -> Raw.flag(a, "is_share") || Raw.flag(a, "is_msg_unfurl"))
                        .map(a -> Raw.text(a, "text"))
                        .filter(s -> !s.isBlank())
                        .toList());
    }

    /** The message as one that somebody points at; everybody's words, a bot's too. */
    public Quoted quoted(JsonObject message, String channel) {
        var user = Raw.text(message, "user");
        return new Quoted(
                address(message, channel),
                Raw.id(message, "ts"),
                user.isEmpty() ? new Author("", "") : author(Raw.checked(user, "user")),
                plain.of(written(message)),
                Files.of(message));
    }

    /** Nothing but what the platform told. */
    Quoted quoted(ChatAddress address, String stamp, String user) {
        return new Quoted(address, stamp, user.isEmpty() ? new Author("", "") : author(user), "", List.of());
    }
}
