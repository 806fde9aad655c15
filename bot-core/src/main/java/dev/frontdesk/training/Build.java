package dev.frontdesk.training;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.intents.Quality;
import dev.frontdesk.intents.Rebuild;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A rebuild somebody wanted, and what came of it.
 *
 * <pre>{@code
 * {_id: "hash of the message", number: 3, state: "SWAPPED", by: "dave", where: {…}, at: ISODate, ended: ISODate, attempts: 1,
 *  fresh: 12, before: {examples, right, …}, after: {…}, added: 40, addedRight: 38, reason: "…"}
 * }</pre>
 *
 * @param number of the build, and of the model it makes
 * @param fresh phrases no earlier model has learnt; {@code added} are all that are not shipped
 */
@Document("training_builds")
record Build(
        @Id String id,
        @Indexed int number,
        State state,
        String by,
        ChatAddress where,
        Instant at,
        @Nullable Instant ended,
        int attempts,
        int fresh,
        @Nullable Quality before,
        @Nullable Quality after,
        int added,
        int addedRight,
        @Nullable String reason) {

    enum State {
        WANTED,
        RUNNING,
        SWAPPED,
        REFUSED,
        FAILED,
        ROLLED_BACK;

        boolean over() {
            return this != WANTED && this != RUNNING;
        }
    }

    static Build wanted(String id, int number, String by, ChatAddress where, Instant at) {
        return new Build(id, number, State.WANTED, by, where, at, null, 0, 0, null, null, 0, 0, null);
    }

    Build running() {
        return as(State.RUNNING, null, attempts + 1, null);
    }

    /** Nobody is at work on it: the instance stops, or another has taken over. */
    Build wantedAgain() {
        return as(State.WANTED, null, 0, null);
    }

    Build over(State end, @Nullable String why, Instant now) {
        return as(end, now, attempts, why);
    }

    Build with(int freshPhrases) {
        return new Build(
                id,
                number,
                state,
                by,
                where,
                at,
                ended,
                attempts,
                freshPhrases,
                before,
                after,
                added,
                addedRight,
                reason);
    }

    Build with(Rebuild.Report report) {
        return new Build(
                id,
                number,
                state,
                by,
                where,
                at,
                ended,
                attempts,
                fresh,
                report.before(),
                report.after(),
                report.added(),
                report.addedRight(),
                reason);
    }

    private Build as(State next, @Nullable Instant end, int tries, @Nullable String why) {
        return new Build(id, number, next, by, where, at, end, tries, fresh, before, after, added, addedRight, why);
    }
}
