package dev.frontdesk.journey.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontdesk.testing.slack.Delivery;
import dev.frontdesk.testing.slack.Person;
import dev.frontdesk.testing.slack.Posted;
import dev.frontdesk.testing.slack.SlackMessage;
import dev.frontdesk.testing.slack.SlackServer;
import dev.frontdesk.testing.slack.SlackView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Slack as people at the firm use it: they write, press and fill in, and wait for what they see then. Whatever they do must be
 * acknowledged within Slack's three seconds.
 */
record Slack(SlackServer server) {

    static final String HELP = "#help";
    static final String GENERAL = "#general";
    static final String TRIAGE = "#triage";

    /** What the knowledge base has an answer for, and a ticket is made of when that does not help. */
    static final String VPN = "my vpn keeps disconnecting";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(20);
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final AtomicInteger TOKENS = new AtomicInteger();

    /** A word that stands in no other text. */
    static String token() {
        return "wx" + TOKENS.incrementAndGet() + "yz";
    }

    /** As the bot calls them. */
    static String name(String who) {
        return Character.toUpperCase(who.charAt(0)) + who.substring(1);
    }

    static String toBot(String text) {
        return SlackServer.mention() + ' ' + text;
    }

    /** An employee whom nobody else uses and no file names. */
    String somebody() {
        int number = PEOPLE.incrementAndGet();
        var who = "guest" + number;
        server.add(Person.of("UGUEST" + number, who));
        return who;
    }

    // --- what people do

    Posted post(String who, String where, String text) {
        return taken(server.post(who, where, text));
    }

    Posted dm(String who, String text) {
        return taken(server.dm(who, text));
    }

    Posted below(String who, Posted head, String text) {
        return taken(server.reply(who, head.channel(), head.ts(), text));
    }

    Delivery command(String who, String where, String line) {
        return taken(server.slash(who, where, "/desk", line));
    }

    Delivery press(String who, Line on, String label) {
        return taken(server.press(who, on.channel(), on.ts(), label));
    }

    /** Fills the form in that the person has before them; it closes. */
    void fill(String who, Map<String, ?> values) {
        var form = form(who);
        var sent = taken(server.submit(who, form.id(), values));
        assertThat(sent.errors()).as("refused fields").isEmpty();
        assertThat(server.views(who)).as("open forms of %s", who).isEmpty();
    }

    /** What the form says to these values; it stays open. */
    Map<String, String> refused(String who, Map<String, ?> values) {
        var form = form(who);
        var errors = taken(server.submit(who, form.id(), values)).errors();
        assertThat(server.views(who)).extracting(SlackView::id).contains(form.id());
        return errors;
    }

    static Posted taken(Posted posted) {
        posted.deliveries().forEach(Slack::taken);
        return posted;
    }

    /** Acknowledged in time: an event after at most a few tries of Slack's, all else at once, since it comes only once. */
    static Delivery taken(Delivery delivery) {
        assertThat(delivery.await(PATIENCE).acked()).as("%s", delivery).isTrue();
        return delivery;
    }

    // --- what people see

    /** The form that opens; it must have within the three seconds of its trigger. */
    SlackView form(String who) {
        return await("a form for " + who, () -> server.views(who).stream().reduce((first, last) -> last), () -> "none");
    }

    /** What the bot says below a message, or after it in a conversation of two. */
    Line answer(Posted question, String... parts) {
        return await(
                "answer with " + List.of(parts) + " to " + question.ts(),
                () -> answers(question).filter(line -> line.says(parts)).findFirst(),
                () -> lines(question.channel()));
    }

    Stream<Line> answers(Posted question) {
        return bot(question.channel())
                .filter(line -> line.message().threadTs().equals(question.ts())
                        || question.channel().startsWith("D")
                                && !line.message().reply()
                                && line.ts().compareTo(question.ts()) > 0);
    }

    /** A message of the bot with these words in a channel, or in a conversation of two by {@code @handle}. */
    Line posted(String where, String... parts) {
        return await(
                "post with " + List.of(parts) + " in " + where,
                () -> bot(where).filter(line -> line.says(parts)).findFirst(),
                () -> lines(where));
    }

    /** What only this person sees. */
    Line whisper(String who, String... parts) {
        return await(
                "whisper with " + List.of(parts) + " to " + who,
                () -> whispers(who).filter(line -> line.says(parts)).findFirst(),
                () -> whispers(who).map(Line::toString).collect(Collectors.joining("\n")));
    }

    Stream<Line> whispers(String who) {
        return server.ephemerals(who).stream()
                .map(m -> new Line(m.json().get("channel").getAsString(), m));
    }

    Line card(String number) {
        return await("card of " + number, () -> cards(number).findFirst(), () -> lines(TRIAGE));
    }

    /** The card once it says all this. */
    Line card(String number, String... parts) {
        return await(
                "card of " + number + " with " + List.of(parts),
                () -> cards(number).filter(card -> card.says(parts)).findFirst(),
                () -> lines(TRIAGE));
    }

    Stream<Line> cards(String number) {
        return bot(TRIAGE)
                .filter(line -> !line.message().reply() && line.text().strip().startsWith(number + " · "));
    }

    /** What stands below a card. */
    Line below(Line card, String... parts) {
        return answer(new Posted(card.channel(), card.ts(), List.of()), parts);
    }

    /** The same message as it is now. */
    Line again(Line line) {
        return all(line.channel())
                .filter(l -> l.ts().equals(line.ts()))
                .findFirst()
                .orElseThrow();
    }

    Stream<Line> bot(String where) {
        return all(where).filter(line -> line.message().byBot());
    }

    private Stream<Line> all(String where) {
        var id = server.channel(where);
        return server.messages(where).stream().map((SlackMessage m) -> new Line(id, m));
    }

    private String lines(String where) {
        var all = all(where).map(Line::toString).toList();
        return String.join("\n", all.subList(Math.max(0, all.size() - 25), all.size()));
    }

    /** An answer that may take longer than people usually wait. */
    Line answerWithin(Duration limit, Posted question, String... parts) {
        until(
                limit,
                "answer with " + List.of(parts) + " to " + question.ts(),
                () -> answers(question).anyMatch(line -> line.says(parts)));
        return answer(question, parts);
    }

    static void until(String what, Supplier<Boolean> condition) {
        until(PATIENCE, what, condition);
    }

    static void until(Duration limit, String what, Supplier<Boolean> condition) {
        Awaitility.await(what)
                .atMost(limit)
                .pollDelay(Duration.ZERO)
                .pollInterval(STEP)
                .until(condition::get);
    }

    private static <T> T await(String what, Supplier<Optional<T>> wanted, Supplier<String> otherwise) {
        try {
            return Awaitility.await(what)
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(STEP)
                    .until(wanted::get, Optional::isPresent)
                    .orElseThrow();
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("no " + what + ", only:\n" + otherwise.get(), e);
        }
    }
}
