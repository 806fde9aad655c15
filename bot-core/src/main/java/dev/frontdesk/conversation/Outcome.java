package dev.frontdesk.conversation;

import dev.frontdesk.outbox.Saying;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a turn comes to. The returned value is the reply: handlers write MongoDB, and say nothing themselves. */
public sealed interface Outcome {

    List<Saying> sayings();

    /**
     * It was dealt with.
     *
     * @param offer an answer whose buttons may be pressed later, or null
     */
    record Done(List<Saying> sayings, @Nullable Offer offer) implements Outcome {
        public Done {
            sayings = List.copyOf(sayings);
        }
    }

    /**
     * Something must be known first.
     *
     * @param about the name under which the answer comes back in {@link Turn#answer}
     * @param patience how long to wait for it
     * @param silence the answer to take then, or null: a human sees the question as unanswered
     */
    record Ask(
            String about,
            String prompt,
            List<Question.Option> options,
            Duration patience,
            @Nullable String silence,
            List<Saying> sayings)
            implements Outcome {
        public Ask {
            options = List.copyOf(options);
            sayings = List.copyOf(sayings);
        }
    }

    /**
     * It is a ticket now, and a human's.
     *
     * @param ticket its number, as "T-12"
     * @param request the key of the request it was made of, so that an older answer's buttons know it too
     */
    record Handover(String ticket, String request, List<Saying> sayings) implements Outcome {
        public Handover {
            sayings = List.copyOf(sayings);
        }
    }

    /** Idle talks end after two hours. */
    Duration IDLE = Duration.ofHours(2);

    /** How long the bot waits where waiting may do harm. */
    Duration PRESSING = Duration.ofSeconds(60);

    static Outcome done(Saying... sayings) {
        return new Done(List.of(sayings), null);
    }

    static Outcome done(List<Saying> sayings) {
        return new Done(sayings, null);
    }

    /** Nothing to say: it was noted, or it was not for the bot. */
    static Outcome silent() {
        return new Done(List.of(), null);
    }

    static Outcome ask(String about, String prompt, Question.Option... options) {
        return new Ask(about, prompt, List.of(options), IDLE, null, List.of());
    }
}
