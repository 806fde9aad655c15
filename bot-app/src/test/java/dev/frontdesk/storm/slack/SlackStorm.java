package dev.frontdesk.storm.slack;

import dev.frontdesk.storm.App;
import dev.frontdesk.storm.Finding;
import dev.frontdesk.storm.Poll;
import dev.frontdesk.testing.slack.Delivery;
import dev.frontdesk.testing.slack.SlackMessage;
import dev.frontdesk.testing.slack.SlackServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Stories begin at random moments whether the application is there or not, until the storm is called off. */
final class SlackStorm implements AutoCloseable {

    private static final Duration QUIET = Duration.ofSeconds(7);

    /** What was missed is read from the history at 40 calls a minute. */
    private static final Duration SETTLE_LIMIT = Duration.ofMinutes(5);

    /** Stories at once: a machine that starts slowly must not be left with more than Slack's pace lets it answer soon. */
    private static final int MOST = 25;

    private final Site site;
    private final SlackServer slack;
    private final App app;
    private final Ledger ledger = new Ledger();
    private final Boards boards;
    private final Stories stories;
    private final Random dice;
    private final double storiesPerSecond;
    private final AtomicInteger playing = new AtomicInteger();
    private volatile boolean calledOff;

    SlackStorm(Site site, App app, List<String> questions, Random dice, double storiesPerSecond) {
        this.site = site;
        this.slack = site.slack();
        this.app = app;
        this.boards = new Boards(slack);
        this.stories = new Stories(site, ledger, boards, questions);
        this.dice = dice;
        this.storiesPerSecond = storiesPerSecond;
    }

    void begin() {
        Thread.startVirtualThread(() -> {
            while (!calledOff) {
                if (playing.get() < MOST) {
                    begin(new Random(dice.nextLong()));
                }
                Poll.pause(Duration.ofNanos((long) (-Math.log(1 - dice.nextDouble()) / storiesPerSecond * 1e9)));
            }
        });
    }

    private void begin(Random ofStory) {
        playing.incrementAndGet();
        Thread.startVirtualThread(() -> {
            try {
                stories.play(ofStory);
            } finally {
                playing.decrementAndGet();
            }
        });
    }

    /** No new stories; when those that began are over and all is quiet, the application is stopped and its books are read. */
    List<Finding> settle() throws IOException {
        calledOff = true;
        List<Finding> findings = settled();
        for (int again = 0; again < 2 && !findings.isEmpty(); again++) {
            System.out.println("Not settled yet, started once more: " + findings.size() + " findings, the first: "
                    + findings.getFirst());
            app.start(List.of());
            app.awaitReady();
            findings = settled();
        }
        return findings;
    }

    private List<Finding> settled() throws IOException {
        Poll.until(SETTLE_LIMIT, () -> playing.get() == 0 && allSettled());
        Poll.until(QUIET.multipliedBy(10), this::quiet);
        app.stop();
        List<Finding> findings = new ArrayList<>(Reckoning.of(ledger, Books.of(app), site.triage(), messages()));
        stories.waiting().forEach(what -> findings.add(new Finding(Finding.Kind.LOST, "still waiting for " + what)));
        return findings;
    }

    private boolean allSettled() {
        return slack.deliveries().stream().allMatch(Delivery::settled);
    }

    /** Nothing was called for a while; what is called all the time, as by a backfill, says nothing. */
    private boolean quiet() {
        int before = posts();
        Poll.pause(QUIET);
        return posts() == before;
    }

    private int posts() {
        return slack.calls("chat.postMessage").size()
                + slack.calls("chat.update").size()
                + slack.calls("conversations.replies").size();
    }

    private Map<String, List<SlackMessage>> messages() {
        Map<String, List<SlackMessage>> messages = new HashMap<>();
        Stream<String> shared = Stream.concat(site.help().stream(), Stream.of(site.triage(), site.listening()));
        Stream.concat(shared, site.directs()).forEach(channel -> messages.put(channel, slack.messages(channel)));
        return messages;
    }

    String summary() {
        List<Delivery> deliveries = slack.deliveries();
        return "%d messages, %d of them in the history only; %d tickets asked for, %d claims, %d replies, %d additions, %d presses that lead on; %d deliveries in %d tries; %d stories unfinished"
                .formatted(
                        ledger.written.size(),
                        ledger.written.stream()
                                .filter(events -> events.stream().noneMatch(Delivery::acked))
                                .count(),
                        ledger.asks.size(),
                        ledger.claims.size(),
                        ledger.replies.size(),
                        ledger.additions.size(),
                        ledger.presses.size(),
                        deliveries.size(),
                        deliveries.stream()
                                .mapToInt(delivery -> delivery.attempts().size())
                                .sum(),
                        playing.get());
    }

    @Override
    public void close() {
        calledOff = true;
        stories.end();
        boards.close();
    }
}
