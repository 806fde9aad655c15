package dev.frontdesk.training;

import dev.frontdesk.chat.ChatAddress;
import dev.frontdesk.chat.EffectId;
import dev.frontdesk.conversation.Lesson;
import dev.frontdesk.intents.PlainWords;
import dev.frontdesk.intents.Reading;
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
 * A text the desk was not sure about, however often it was written.
 *
 * <pre>{@code
 * {_id: "hash of the plain words", version: 3, schema: 1, text: "my tunnel is gone", asker: "ana", people: ["ana", "paula"],
 *  keys: ["web:m-1", …50], count: 2, seen: {verdict: "ambiguous", confidence: 0.8, model: 0, top: [{intent, p}, …3]},
 *  picked: "fix-vpn", how: "PICKED", at: ISODate, last: ISODate, forgetAt: ISODate, open: ISODate,
 *  decided: {label, by, cause, at}, skippedBy: ["erin"], offered: {to: "dave", at, where, post}, conflict: "…"}
 * }</pre>
 *
 * {@code open} stands there only while nobody has decided.
 */
@Document("training_inbox")
final class Doubt {

    /** The reading as it was then. {@code model} is a version, 0 the shipped one. */
    record Seen(String verdict, double confidence, int model, List<Guess> top) {

        private static final int TOP = 3;

        static Seen of(Reading reading, int model) {
            var verdict = reading.understanding().getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
            var top = reading.top().stream()
                    .limit(TOP)
                    .map(s -> new Guess(s.intent().name(), s.p()))
                    .toList();
            return new Seen(verdict, reading.confidence(), model, top);
        }
    }

    record Guess(String intent, double p) {}

    record Decided(String label, String by, String cause, Instant at) {}

    /** The message that offers it to a tech: {@code post} is the effect that became it. */
    record Offered(String to, Instant at, ChatAddress where, String post) {}

    /** The longest text that is kept, in characters; nobody describes one problem in more. */
    private static final int LONGEST = 1_000;

    private static final int KEYS = 50;
    private static final int PEOPLE = 20;

    @Id
    private final String id;

    @Version
    private @Nullable Long version;

    private int schema = 1;
    private final String text;

    @Indexed
    private final String asker;

    private List<String> people = new ArrayList<>();
    private List<String> keys = new ArrayList<>();
    private int count;
    private final Seen seen;
    private @Nullable String picked;
    private Lesson.@Nullable How how;
    private final Instant at;
    private Instant last;

    @Indexed
    private final Instant forgetAt;

    @Indexed(sparse = true)
    private @Nullable Instant open;

    private @Nullable Decided decided;
    private List<String> skippedBy = new ArrayList<>();
    private @Nullable Offered offered;
    private @Nullable String conflict;

    Doubt(String id, String text, String asker, Seen seen, Instant at, Instant forgetAt) {
        this.id = id;
        this.text = text;
        this.asker = asker;
        this.seen = seen;
        this.at = at;
        this.last = at;
        this.forgetAt = forgetAt;
    }

    static Doubt noted(String text, String asker, Seen seen, Instant at, Instant forgetAt) {
        var doubt = new Doubt(idOf(text), oneLine(text), asker, seen, at, forgetAt);
        doubt.open = at;
        return doubt;
    }

    /** Of a phrase whose doubt was forgotten. */
    static Doubt of(Phrase phrase, Instant at, Instant forgetAt) {
        var asker = phrase.asker() == null ? "" : phrase.asker();
        return noted(phrase.text(), asker, new Seen("forgotten", 0, 0, List.of()), at, forgetAt);
    }

    /** Texts of the same words are one. */
    static String idOf(String text) {
        return EffectId.hash("doubt\n" + PlainWords.normal(oneLine(text)));
    }

    static String oneLine(String text) {
        var line = String.join(" ", text.strip().split("\\s+"));
        if (line.length() <= LONGEST) {
            return line;
        }
        return line.substring(0, Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    String id() {
        return id;
    }

    int schema() {
        return schema;
    }

    String text() {
        return text;
    }

    List<String> people() {
        return List.copyOf(people);
    }

    /** Who alone has asked it; empty when several have. */
    Optional<String> soleAsker() {
        return people.size() > 1 ? Optional.empty() : Optional.of(asker);
    }

    int count() {
        return count;
    }

    Seen seen() {
        return seen;
    }

    Optional<String> picked() {
        return Optional.ofNullable(picked);
    }

    Optional<Lesson.How> how() {
        return Optional.ofNullable(how);
    }

    Instant at() {
        return at;
    }

    Instant last() {
        return last;
    }

    Optional<Decided> decided() {
        return Optional.ofNullable(decided);
    }

    Optional<Offered> offered() {
        return Optional.ofNullable(offered);
    }

    Optional<String> conflict() {
        return Optional.ofNullable(conflict);
    }

    /** Written once more; the same message counts once. */
    boolean count(String key, String person, Instant now) {
        if (keys.contains(key)) {
            return false;
        }
        keys.add(key);
        if (keys.size() > KEYS) {
            keys.removeFirst();
        }
        if (!people.contains(person) && people.size() < PEOPLE) {
            people.add(person);
        }
        count++;
        last = now;
        return true;
    }

    /** What it turned out to be; that they said what it is goes before that they did not. */
    boolean meant(@Nullable String intent, Lesson.How turnedOut) {
        if ((intent == null && picked != null) || (turnedOut == how && java.util.Objects.equals(intent, picked))) {
            return false;
        }
        picked = intent;
        how = turnedOut;
        return true;
    }

    /** False when somebody else has decided it. The same cause decides once. */
    boolean decide(Decided decision) {
        if (decided != null) {
            return decided.cause().equals(decision.cause());
        }
        decided = decision;
        open = null;
        conflict = null;
        return true;
    }

    /** Undecided again, and offered to everybody. */
    void reopen(@Nullable String why, Instant now) {
        decided = null;
        open = now;
        offered = null;
        skippedBy = new ArrayList<>();
        conflict = why;
    }

    void offer(Offered offer) {
        offered = offer;
    }

    void skip(String person) {
        if (!skippedBy.contains(person)) {
            skippedBy.add(person);
        }
        offered = null;
    }
}
