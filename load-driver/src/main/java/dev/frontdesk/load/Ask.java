package dev.frontdesk.load;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message of the load and what became of it. Times are nanoseconds of one clock. A message's fate is written by {@link Ledger} alone, and
 * read when all is over.
 */
final class Ask {

    /** Where its answer will be seen. */
    sealed interface Owed {
        /** Any line of the bot below a message. */
        record Below(String thread) implements Owed {}

        /** The bot's copy of its words in a channel. */
        record Quoted(String channel, Token token) implements Owed {}
    }

    private final Scenario scenario;
    private final long due;
    private final String path;
    private final Map<String, String> body;
    private final Owed owed;
    private final @Nullable Job job;

    private long begun;
    private long acknowledged;
    private @Nullable String failure;
    private long answered;
    private int answers;
    private @Nullable String answer;

    /**
     * @param due when it should be sent: every latency counts from here
     * @param job the ticket it is about, null for what is about none
     */
    Ask(Scenario scenario, long due, String path, Map<String, String> body, Owed owed, @Nullable Job job) {
        this.scenario = scenario;
        this.due = due;
        this.path = path;
        this.body = Map.copyOf(body);
        this.owed = owed;
        this.job = job;
    }

    Scenario scenario() {
        return scenario;
    }

    String id() {
        return said("id");
    }

    String person() {
        return said("as");
    }

    private String said(String field) {
        return body.getOrDefault(field, "");
    }

    String path() {
        return path;
    }

    Map<String, String> body() {
        return body;
    }

    Owed owed() {
        return owed;
    }

    @Nullable Job job() {
        return job;
    }

    long due() {
        return due;
    }

    void begin(long at) {
        begun = at;
    }

    void accept(long at) {
        acknowledged = at;
    }

    void fail(String kind) {
        failure = kind;
    }

    /** The first answer counts for the time, each for the reckoning. */
    void answer(String text, long at) {
        if (answers++ == 0) {
            answered = at;
            answer = text;
        }
    }

    boolean accepted() {
        return acknowledged != 0;
    }

    @Nullable String failure() {
        return failure;
    }

    int answers() {
        return answers;
    }

    boolean wasAnswered(String text) {
        return text.equals(answer);
    }

    long startDelay() {
        return begun - due;
    }

    long acknowledgement() {
        return acknowledged - due;
    }

    long answerTime() {
        return answered - due;
    }

    long answeredAt() {
        return answered;
    }
}
