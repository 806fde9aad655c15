package dev.frontdesk.conversation;

import dev.frontdesk.chat.Attachment;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.SharedFiles;
import dev.frontdesk.intents.Circumstances;
import dev.frontdesk.intents.Prior;
import dev.frontdesk.people.Directory;
import dev.frontdesk.people.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes turns of messages and of time that has run out. */
@Component
class Turns {

    private final Directory directory;
    private final CurrentClassifier classifier;
    private final ZoneId zone;
    private final List<Expectation> expectations;

    Turns(
            Directory directory,
            CurrentClassifier classifier,
            FrontdeskSettings settings,
            List<Expectation> expectations) {
        this.directory = directory;
        this.classifier = classifier;
        this.zone = settings.zoneId();
        this.expectations = expectations;
    }

    Conversation newConversation(IncomingMessage message) {
        var person = directory.of(
                message.address().platform(),
                message.author().account(),
                message.author().displayName());
        return new Conversation(FrontDesk.conversationId(message), person.id(), message.author(), message.place());
    }

    Turn of(IncomingMessage received, Conversation conversation, boolean retried, Instant now) {
        var message = received.sharing(SharedFiles.of(received.attachments()).passed());
        var author = message.author();
        var person = directory.of(message.address().platform(), author.account(), author.displayName());
        var here = answerTo(message);
        var request = request(message, here, now);
        return new Turn(
                message.key(),
                person,
                author,
                message.place(),
                here,
                message,
                request,
                conversation,
                reader(person, message.sentAt(), expected(person, here, conversation, now), message.attachments()),
                retried,
                now);
    }

    private static Request request(IncomingMessage message, ChatAddress here, Instant now) {
        var files = message.attachments();
        var words = message.text().isBlank() ? SharedFiles.words(files) : message.text();
        var cause = message.key();
        return new Request(cause, List.of(words), null, here, Map.of(), null, now, List.of(cause), files);
    }

    /** A question's time is up: the same request, answered by silence. */
    Turn of(Question question, Request request, Conversation conversation, Instant now) {
        var author = conversation.author();
        var person = directory.of(request.where().platform(), author.account(), author.displayName());
        return new Turn(
                "timer:" + question.id(),
                person,
                author,
                conversation.place(),
                request.where(),
                null,
                request,
                conversation,
                reader(person, request.at(), Prior.NONE, List.of()),
                true,
                now);
    }

    private Prior expected(Person person, ChatAddress here, Conversation talk, Instant now) {
        var scene = new Scene(person, here, talk.request(), talk.question(), now);
        return expectations.stream().map(e -> e.expected(scene)).reduce(Prior.NONE, Prior::and);
    }

    /** "Tomorrow" counts from when and where it was written. */
    private TextReader reader(Person person, Instant written, Prior prior, List<Attachment> files) {
        var there = Objects.requireNonNullElse(person.zone(), zone);
        // The names of files are nobody's words.
        var noWords = SharedFiles.words(files);
        return new TextReader(text ->
                classifier.read(text.equals(noWords) ? "" : text, new Circumstances(written.atZone(there), prior)));
    }

    /** Answers go below the message they answer; one's own talk with the bot is not cut into threads. */
    static ChatAddress answerTo(IncomingMessage message) {
        var address = message.address();
        if (message.quoted() != null) {
            // For their eyes, beside what they pointed at: below it only where there is a thread already.
            return message.place() == Place.DIRECT
                    ? address
                    : address.inThread(message.quoted().address().thread());
        }
        if (address.thread() != null
                || message.place() == Place.DIRECT
                || message.messageId().isEmpty()) {
            return address;
        }
        return address.inThread(message.messageId());
    }
}
