package dev.frontdesk.conversation;

import dev.frontdesk.chat.ChatPlatform;
import dev.frontdesk.chat.CleanText;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.DeliveryFailed.Verdict;
import dev.frontdesk.chat.Quoted;
import dev.frontdesk.chat.Redaction;
import dev.frontdesk.chat.SharedFiles;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands in a message that somebody points at: what came with the pointing, else what the platform says. */
@Component
public class Quotes {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final List<ChatPlatform> platforms;

    Quotes(List<ChatPlatform> platforms) {
        this.platforms = platforms;
    }

    /**
     * The message with its author and its words, without secrets; of files alone their names are its words.
     *
     * @return empty when there is no such message, nothing in it, or the platform shows the bot none
     * @throws TryLater when that cannot be known now
     */
    public Optional<Quoted> whole(Quoted message) {
        var known = complete(message) ? Optional.of(message) : read(message);
        return known.map(Quotes::clean).filter(Quotes::complete);
    }

    /** Whether a program wrote it: this bot or another. */
    public boolean byMachine(Quoted message) {
        return platform(message)
                .filter(p -> p.machine(message.author().account()))
                .isPresent();
    }

    private Optional<ChatPlatform> platform(Quoted message) {
        return platforms.stream()
                .filter(p -> p.name().equals(message.address().platform()))
                .findFirst();
    }

    private static boolean complete(Quoted message) {
        return !message.author().account().isBlank()
                && (!message.text().isBlank() || !message.attachments().isEmpty());
    }

    private Optional<Quoted> read(Quoted message) {
        var platform = platform(message);
        try {
            return platform.isPresent()
                    ? platform.get().read(message.address(), message.messageId())
                    : Optional.empty();
        } catch (DeliveryFailed e) {
            if (e.verdict() == Verdict.PERMANENT) {
                return Optional.empty();
            }
            throw new TryLater("the message cannot be read now", e.retryAfter().orElse(SOON));
        }
    }

    /** The same without secrets, and without files that would run. */
    public static Quoted clean(Quoted message) {
        var files = SharedFiles.of(message.attachments()).passed();
        var text = CleanText.clean(Redaction.redact(message.text()).text()).strip();
        var words = text.isEmpty() ? SharedFiles.words(files) : text;
        return new Quoted(message.address(), message.messageId(), message.author(), words, files);
    }
}
