package dev.frontdesk.conversation;

import dev.frontdesk.conversation.Decision.Fate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * What becomes of a message after it was written: whoever acted on it follows, and so does the request it is a part of. It is no
 * second message, so nobody is answered again, except who was asked for other words and gives them so.
 */
@Component
class Aftermath {

    private static final String NAME = Aftermath.class.getSimpleName();

    private final List<SecondThoughts> followers;
    private final Comprehension comprehension;
    private final Commands commands;

    Aftermath(List<SecondThoughts> followers, Comprehension comprehension, Commands commands) {
        this.followers = followers;
        this.comprehension = comprehension;
        this.commands = commands;
    }

    Decision reworded(Turn turn) {
        var message = Objects.requireNonNull(turn.message());
        var words = message.mentioned() ? commands.told(turn) : turn.text();
        if (words.isBlank()) {
            return Decision.aside(Outcome.silent(), NAME);
        }
        return followed(f -> f.reworded(turn, original(turn), words)).orElseGet(() -> retold(turn, words));
    }

    /** The request follows in any case, see {@link Conversation#reword}; a question for other words has them now. */
    private Decision retold(Turn turn, String words) {
        var talk = turn.conversation();
        var asked = part(turn);
        var rephrase = talk.question().filter(q -> q.asker().equals(Comprehension.REPHRASE));
        if (asked.isEmpty() || rephrase.isEmpty()) {
            return Decision.aside(Outcome.silent(), NAME);
        }
        var now = asked.get().reworded(original(turn), words);
        return now.equals(asked.get())
                ? Decision.aside(Outcome.silent(), NAME)
                : comprehension.retold(turn, asked.get(), now);
    }

    Decision takenBack(Turn turn) {
        return followed(f -> f.takenBack(turn, original(turn))).orElseGet(() -> dropped(turn));
    }

    /** Nothing is left of the request: its question goes with it. */
    private static Decision dropped(Turn turn) {
        var nothing = Decision.aside(Outcome.silent(), NAME);
        return part(turn).isPresent()
                        && part(turn).get().without(original(turn)).isEmpty()
                ? nothing.withFate(Fate.CLOSED).picked("taken back")
                : nothing;
    }

    private static Optional<Request> part(Turn turn) {
        return turn.conversation().request().filter(r -> r.ticket() == null).filter(r -> r.saidBy(original(turn)));
    }

    private Optional<Decision> followed(Function<SecondThoughts, Optional<Outcome>> change) {
        for (var follower : followers) {
            var outcome = change.apply(follower);
            if (outcome.isPresent()) {
                var name = ClassUtils.getUserClass(follower).getSimpleName();
                return Optional.of(Decision.aside(outcome.get(), name));
            }
        }
        return Optional.empty();
    }

    private static String original(Turn turn) {
        return Objects.requireNonNullElse(Objects.requireNonNull(turn.message()).original(), "");
    }
}
