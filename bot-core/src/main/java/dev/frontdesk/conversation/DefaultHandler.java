package dev.frontdesk.conversation;

import java.util.Optional;

/** Answers what no {@link IntentHandler} does: the one bean of its kind. */
public interface DefaultHandler extends Asker {

    Outcome handle(Turn turn);

    /** The answer that is known, if one fits; writes nothing. */
    Optional<Outcome> answer(Turn turn);

    /** The answer that a tech has saved for these words, though nobody understands them; writes nothing. */
    Optional<Outcome> savedAnswer(Turn turn);

    /** A ticket for the request, without asking: it is one of several in a message, and somebody said to take them all. */
    Outcome file(Turn turn);

    /** Not understood, and rephrasing did not help: a human gets it. */
    Outcome handOver(Turn turn);

    @Override
    default Outcome answered(Turn turn) {
        return handle(turn);
    }
}
