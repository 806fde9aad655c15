package dev.frontdesk.conversation;

import dev.frontdesk.chat.Author;
import dev.frontdesk.chat.Place;
import dev.frontdesk.outbox.Effect;
import dev.frontdesk.outbox.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One person's talk with the bot in one channel, its threads included. Saving it with what is to be said is the commit of a message.
 *
 * <pre>{@code
 * {_id: "web::help:ana", version: 7, schema: 1, person: "ana", author: {account, displayName}, place: "HELP",
 *  request: {key, texts, intent, where, answers, ticket, at, causes: ["web:m-1"], attachments: []}, question: {id, asker, about, prompt, options, due, silence},
 *  offers: [{id, article, request}],
 *  applied: ["web:m-1", …64], effects: [], relayDue: ISODate, nextDue: ISODate, limitNoticeAt: ISODate}
 * }</pre>
 *
 * {@code nextDue} stands there only while a question is open, {@code relayDue} only while effects wait for the outbox.
 */
@Document("conversations")
public final class Conversation implements Speaker {

    private static final int APPLIED = 64;
    private static final int OFFERS = 12;
    private static final Duration RELAY_WITHIN = Duration.ofSeconds(5);

    @Id
    private final String id;

    @Version
    private @Nullable Long version;

    private int schema = 1;
    private final String person;
    private final Author author;
    private final Place place;
    private @Nullable Request request;
    private @Nullable Question question;
    private List<Offer> offers = new ArrayList<>();
    private List<String> applied = new ArrayList<>();
    private List<Effect> effects = new ArrayList<>();

    @Indexed(sparse = true)
    private @Nullable Instant relayDue;

    @Indexed(sparse = true)
    private @Nullable Instant nextDue;

    private @Nullable Instant limitNoticeAt;

    Conversation(String id, String person, Author author, Place place) {
        this.id = id;
        this.person = person;
        this.author = author;
        this.place = place;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public @Nullable Long version() {
        return version;
    }

    @Override
    public List<Effect> effects() {
        return List.copyOf(effects);
    }

    /** The person's id. */
    public String person() {
        return person;
    }

    Author author() {
        return author;
    }

    Place place() {
        return place;
    }

    public Optional<Request> request() {
        return Optional.ofNullable(request);
    }

    public Optional<Question> question() {
        return Optional.ofNullable(question);
    }

    public Optional<Offer> offer(String offerId) {
        return offers.stream().filter(o -> o.id().equals(offerId)).findFirst();
    }

    boolean applied(String cause) {
        return applied.contains(cause);
    }

    int schema() {
        return schema;
    }

    void talkAbout(@Nullable Request newRequest) {
        request = newRequest;
    }

    void ask(Question newQuestion) {
        question = newQuestion;
        nextDue = newQuestion.due();
    }

    void stopAsking() {
        question = null;
        nextDue = null;
    }

    void offer(Offer offer) {
        offers.removeIf(o -> o.id().equals(offer.id()));
        offers.add(offer);
        if (offers.size() > OFFERS) {
            offers.removeFirst();
        }
    }

    /** What was said is said in other words now: also in what older answers' buttons reach back to. */
    void reword(String cause, String words) {
        if (request != null && request.saidBy(cause)) {
            request = request.reworded(cause, words);
        }
        offers.replaceAll(o -> o.request().saidBy(cause)
                ? new Offer(o.id(), o.article(), o.request().reworded(cause, words))
                : o);
    }

    /** What was said is taken back; a ticket it became stays what is talked about. */
    void forget(String cause) {
        if (request != null && request.ticket() == null && request.saidBy(cause)) {
            request = request.without(cause).orElse(null);
        }
        var left = new ArrayList<Offer>();
        for (var offer : offers) {
            var open = offer.request().ticket() == null && offer.request().saidBy(cause);
            var kept = open ? offer.request().without(cause) : Optional.of(offer.request());
            kept.ifPresent(r -> left.add(new Offer(offer.id(), offer.article(), r)));
        }
        offers = left;
    }

    /** A request has become a ticket: whoever reaches back to it finds that. */
    void settle(String requestKey, String ticket) {
        offers.replaceAll(o -> o.request().key().equals(requestKey)
                ? new Offer(o.id(), o.article(), o.request().become(ticket))
                : o);
        if (request != null && request.key().equals(requestKey)) {
            request = request.become(ticket);
        }
    }

    /** Whether the notice about the limit may be given now; at most once in ten minutes. */
    boolean mayNoticeLimit(Instant now) {
        if (limitNoticeAt != null && now.isBefore(limitNoticeAt.plus(Duration.ofMinutes(10)))) {
            return false;
        }
        limitNoticeAt = now;
        return true;
    }

    /** Keeps what a cause makes the bot say, and that the cause has been applied. */
    void commit(String cause, List<Effect> said, Instant now) {
        applied.add(cause);
        if (applied.size() > APPLIED) {
            applied.removeFirst();
        }
        effects.addAll(said);
        relayDue = effects.isEmpty() ? null : now.plus(RELAY_WITHIN);
    }
}
