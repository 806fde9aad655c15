package dev.frontdesk.storm;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Stories begin at random moments whether the server is there or not, until it is called off. */
final class Storm implements AutoCloseable {

    private static final Duration QUIET = Duration.ofSeconds(8);
    /** The first story is an outage nobody speaks about again, which takes a minute; the next one comes long after ten kills. */
    private static final int STORIES_PER_OUTAGE = 1_000;

    private static final Duration SETTLE_LIMIT = Duration.ofSeconds(120);

    private final ChatApi api;
    private final Ledger ledger = new Ledger();
    private final Sender sender;
    private final Boards boards;
    private final Stories stories;
    private final Random dice;
    private final double storiesPerSecond;
    private final AtomicInteger playing = new AtomicInteger();
    private volatile boolean calledOff;

    Storm(ChatApi api, Cast cast, List<String> questions, Random dice, double storiesPerSecond) {
        this.api = api;
        this.sender = new Sender(api, ledger);
        this.boards = new Boards(api);
        this.stories = new Stories(sender, ledger, boards, cast, questions);
        this.dice = dice;
        this.storiesPerSecond = storiesPerSecond;
    }

    void begin() {
        Thread.startVirtualThread(() -> {
            for (int number = 0; !calledOff; number++) {
                Random ofStory = new Random(dice.nextLong());
                begin(number % STORIES_PER_OUTAGE == 0 ? stories::unansweredOutage : () -> stories.play(ofStory));
                Poll.pause(Duration.ofNanos((long) (-Math.log(1 - dice.nextDouble()) / storiesPerSecond * 1e9)));
            }
        });
    }

    private void begin(Runnable story) {
        playing.incrementAndGet();
        Thread.startVirtualThread(() -> {
            try {
                story.run();
            } finally {
                playing.decrementAndGet();
            }
        });
    }

    /** No new stories; those that began go on until everything is answered and quiet, then all is set against the ledger. */
    List<Finding> settle() throws IOException {
        calledOff = true;
        Poll.until(SETTLE_LIMIT, () -> playing.get() == 0 && sender.underWay() == 0 && boards.quietFor(QUIET));
        List<Finding> findings = reckon();
        for (int again = 0; again < 4 && !findings.isEmpty(); again++) {
            Poll.pause(QUIET);
            findings = reckon();
        }
        return findings;
    }

    String summary() {
        long accepted = ledger.said.stream().filter(Said::accepted).count();
        return "%d messages and presses accepted, each sent 3 times: %d questions, %d asks, %d claims, %d replies, %d pages; %d stories unfinished"
                .formatted(
                        accepted,
                        ledger.questions.size(),
                        ledger.asks.size(),
                        ledger.claims.size(),
                        ledger.replies.size(),
                        ledger.pages.size(),
                        playing.get());
    }

    @Override
    public void close() {
        calledOff = true;
        boards.close();
        sender.close();
    }

    private List<Finding> reckon() throws IOException {
        Stored stored = Stored.read(api);
        List<Finding> findings = new ArrayList<>(Reckoning.of(ledger, stored));
        stories.waiting().forEach(what -> findings.add(new Finding(Finding.Kind.LOST, "still waiting for " + what)));
        for (Board board : boards.all()) {
            stored.of(board.person(), board.channel()).stream()
                    .filter(message -> !board.hasSeen(message.id()))
                    .forEach(message -> findings.add(new Finding(
                            Finding.Kind.LOST,
                            "never shown to " + board.person() + ", who reads on with after=: " + message)));
        }
        return findings;
    }
}
