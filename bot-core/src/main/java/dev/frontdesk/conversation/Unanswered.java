package dev.frontdesk.conversation;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.Choice;
import dev.frontdesk.chat.IncomingMessage;
import dev.frontdesk.chat.Place;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.chat.Reply.Fact;
import dev.frontdesk.outbox.Saying;
import dev.frontdesk.people.Directory;
import dev.frontdesk.people.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Nobody stays unheard: what the bot could not bring to an end is shown to the techs. */
@Component
public class Unanswered {

    /** The {@link Ref#kind()} of the card's button; its id is the conversation's and the offer's, joined by a bar. */
    public static final String REF = "u";

    private final Triage triage;
    private final Directory directory;
    private final Conversations conversations;

    Unanswered(Triage triage, Directory directory, Conversations conversations) {
        this.triage = triage;
        this.directory = directory;
        this.conversations = conversations;
    }

    List<Saying> card(Conversation talk, Question question, Request request) {
        var name = directory
                .find(talk.person())
                .map(Person::name)
                .orElse(talk.author().displayName());
        var take = new Choice(new Ref(REF, talk.id() + '|' + question.id(), "take").toString(), "Open a ticket");
        var card = new Reply(
                "Unanswered: " + name + " wrote \"" + request.text() + "\"",
                List.of(new Fact("I asked", question.prompt())),
                List.of(take),
                null);
        return triage.channel().map(c -> List.of(Saying.post(c, card))).orElse(List.of());
    }

    Offer offer(Question question, Request request) {
        return new Offer(question.id(), "", request);
    }

    /** What an unanswered card's button stands for: the person's conversation and what they wanted. */
    public Optional<Left> find(Ref ref) {
        int bar = ref.id().indexOf('|');
        if (bar < 0) {
            return Optional.empty();
        }
        return conversations
                .find(ref.id().substring(0, bar))
                .flatMap(
                        talk -> talk.offer(ref.id().substring(bar + 1)).map(o -> new Left(talk.person(), o.request())));
    }

    /** What somebody wanted when the talk broke off. */
    public record Left(String person, Request request) {}

    List<Saying> parked(IncomingMessage message, String reference) {
        var sorry = Saying.post(
                besides(message),
                Reply.text("Sorry, I could not work on this message. A person has been told; the reference is "
                        + reference + "."));
        var shown = triage.channel()
                .map(c -> Saying.post(
                        c,
                        new Reply(
                                "A message could not be worked on. Its author was told.",
                                List.of(
                                        new Fact("Reference", reference),
                                        new Fact("From", message.author().displayName()),
                                        new Fact("Text", message.text())),
                                List.of(),
                                null)));
        return shown.map(s -> List.of(sorry, s)).orElse(List.of(sorry));
    }

    /** Where answers to it would have stood; of what is no message of its own, for their eyes. */
    private static ChatAddress besides(IncomingMessage message) {
        var here = Turns.answerTo(message);
        var privately = message.kind() != IncomingMessage.Kind.TEXT && message.place() != Place.DIRECT;
        return privately ? here.onlyFor(message.author().account()) : here;
    }
}
