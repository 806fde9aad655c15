package dev.frontdesk.conversation;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.Place;
import dev.frontdesk.intents.Reading;
import dev.frontdesk.people.People;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Makes turns of messages and of time that has run out. */
@Component
class Turns {

    private final People people;
    private final Function<String, Reading> classifier;

    Turns(People people, CurrentClassifier classifier) {
        this.people = people;
        this.classifier = classifier::read;
    }

    Conversation newConversation(IncomingMessage message) {
        var person = people.orEmployee(
                message.address().platform(),
                message.author().account(),
                message.author().displayName());
        return new Conversation(FrontDesk.conversationId(message), person.id(), message.author(), message.place());
    }

    Turn of(IncomingMessage message, Conversation conversation, boolean retried, Instant now) {
        var author = message.author();
        var person = people.orEmployee(message.address().platform(), author.account(), author.displayName());
        var here = answerTo(message);
        var request = new Request(message.key(), List.of(message.text()), null, here, Map.of(), null, now);
        return new Turn(
                message.key(),
                person,
                author,
                message.place(),
                here,
                message,
                request,
                conversation,
                new TextReader(classifier),
                retried,
                now);
    }

    /** A question's time is up: the same request, answered by silence. */
    Turn of(Question question, Request request, Conversation conversation, Instant now) {
        var author = conversation.author();
        var person = people.orEmployee(request.where().platform(), author.account(), author.displayName());
        return new Turn(
                "timer:" + question.id(),
                person,
                author,
                conversation.place(),
                request.where(),
                null,
                request,
                conversation,
                new TextReader(classifier),
                true,
                now);
    }

    /** Answers go below the message they answer; one's own talk with the bot is not cut into threads. */
    static ChatAddress answerTo(IncomingMessage message) {
        var address = message.address();
        if (address.thread() != null
                || message.place() == Place.DIRECT
                || message.messageId().isEmpty()) {
            return address;
        }
        return address.inThread(message.messageId());
    }
}
