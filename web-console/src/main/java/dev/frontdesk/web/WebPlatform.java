package dev.frontdesk.web;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.ChatPlatform;
import dev.frontdesk.chat.DeliveryFailed;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.chat.Reply;
import dev.frontdesk.people.People;
import dev.frontdesk.people.Person;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The browser chat as a way out: a reply is one line, whose id is the effect id. Once on its way it cannot be lost or doubled, since
 * sending is an insert into the same database. The last among platforms: who has an account elsewhere is reached there.
 */
@Component
@Order(100)
public class WebPlatform implements ChatPlatform {

    /** The platform's name in addresses; an account on it is a person's id. */
    public static final String NAME = "web";

    private final WebMessages messages;
    private final Channels channels;
    private final People people;
    private final InstantSource clock;

    WebPlatform(WebMessages messages, Channels channels, People people, InstantSource clock) {
        this.messages = messages;
        this.channels = channels;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Sent send(ChatAddress to, Reply reply, EffectId id) throws DeliveryFailed {
        if (!channels.exists(to.channel())) {
            throw DeliveryFailed.permanent("The browser chat has no channel " + to.channel() + ".");
        }
        return trying(() -> new Sent(post(to, reply, id.value())));
    }

    @Override
    public Sent update(ChatAddress where, String messageId, Reply reply, EffectId id) throws DeliveryFailed {
        var line = trying(() -> messages.find(messageId)).filter(found -> !found.human());
        if (line.isEmpty()) {
            throw DeliveryFailed.permanent("The browser chat has no message " + messageId + " of the bot.");
        }
        return trying(() -> amend(line.get(), reply));
    }

    @Override
    public Optional<Sent> find(ChatAddress to, EffectId id, Instant firstTried) throws DeliveryFailed {
        return trying(() -> posted(id.value())).map(line -> new Sent(line.id()));
    }

    @Override
    public boolean keepsWhispers() {
        return true;
    }

    @Override
    public Optional<ChatAddress> triage() {
        return Optional.of(ChatAddress.of(NAME, "", Channels.TRIAGE));
    }

    @Override
    public Optional<ChatAddress> direct(String account) {
        return people.find(account).map(Person::id).map(id -> ChatAddress.of(NAME, "", Channels.direct(id)));
    }

    /** A person may have given a line of theirs this very id: then the reply stands under the next free one. */
    private String post(ChatAddress to, Reply reply, String effect) {
        for (var id = effect; ; id = next(id)) {
            if (insert(id, to, reply, effect)
                    || messages.find(id).filter(line -> is(line, effect)).isPresent()) {
                return id;
            }
        }
    }

    private boolean insert(String id, ChatAddress to, Reply reply, String effect) {
        return messages.insert(seq -> WebMessage.posted(
                        id, seq, to.channel(), to.thread(), to.audience(), reply, clock.instant(), effect))
                .isPresent();
    }

    private Optional<WebMessage> posted(String effect) {
        var line = messages.find(effect);
        for (var id = effect; line.isPresent() && !is(line.get(), effect); ) {
            id = next(id);
            line = messages.find(id);
        }
        return line;
    }

    private Sent amend(WebMessage line, Reply reply) {
        if (!line.says(reply)) {
            messages.amend(line, reply);
        }
        return new Sent(line.id());
    }

    private static boolean is(WebMessage line, String effect) {
        return !line.human() && effect.equals(line.client());
    }

    private static String next(String id) {
        return id + '~' + WebMessage.BOT;
    }

    private static <T> T trying(Supplier<T> work) throws DeliveryFailed {
        try {
            return work.get();
        } catch (DataAccessException | MongoException e) {
            if (e.getCause() instanceof MongoTimeoutException || e instanceof MongoTimeoutException) {
                throw DeliveryFailed.retry("The database cannot be reached.", null);
            }
            throw DeliveryFailed.inDoubt("The database did not confirm the message.", e);
        }
    }
}
