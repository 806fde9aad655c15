package dev.frontdesk.storm.slack;

import dev.frontdesk.storm.Poll;
import dev.frontdesk.testing.slack.Delivery;
import dev.frontdesk.testing.slack.Person;
import dev.frontdesk.testing.slack.Posted;
import dev.frontdesk.testing.slack.SlackServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** People do things at random moments, whether the application keeps up or not. */
final class LoadRun {

    /** Each comes again only when what they asked before is long answered. */
    private static final int PEOPLE = 2_000;

    private static final Duration QUIET = Duration.ofSeconds(4);
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(60);

    private final SlackServer slack;
    private final Site site;
    private final List<String> people;
    private final List<String> questions;
    private final String listening;
    private final Random dice;
    private int next;

    /**
     * What somebody did.
     *
     * @param at when it was due
     * @param asks whether it must be answered: in the channel, below {@code ts} unless that is direct
     */
    record Done(Instant at, boolean asks, String channel, String ts, List<Delivery> deliveries) {}

    LoadRun(Site site, List<String> questions, Random dice) {
        this.site = site;
        this.slack = site.slack();
        this.questions = questions;
        this.dice = dice;
        this.listening = site.listening();
        this.people = IntStream.rangeClosed(1, PEOPLE).mapToObj(n -> "u" + n).toList();
        people.forEach(handle -> slack.add(Person.of(handle.toUpperCase() + "X", handle)));
    }

    /** Everything is done from one thread, which needs a small part of the time between two of them. */
    List<Done> drive(double perSecond, Duration length) {
        List<Done> done = new ArrayList<>();
        long begin = System.nanoTime();
        Instant began = Instant.now();
        double due = 0;
        while (due < length.toNanos()) {
            for (long left = begin + (long) due - System.nanoTime(); left > 0; ) {
                LockSupport.parkNanos(left);
                left = begin + (long) due - System.nanoTime();
            }
            done.add(something(began.plusNanos((long) due)));
            due += -Math.log(1 - dice.nextDouble()) / perSecond * 1e9;
        }
        return done;
    }

    /** Waits until nothing is posted any more. */
    void drain() {
        int[] posted = {-1};
        Poll.until(LONGEST_DRAIN, () -> {
            int before = posted[0];
            posted[0] = slack.calls("chat.postMessage").size();
            Poll.pause(QUIET);
            return before == posted[0];
        });
    }

    /** Of 100: 40 ask the bot directly, 20 in a help channel, 4 there by name, which are two events; 36 are of those that it only has to acknowledge. */
    private Done something(Instant at) {
        String person = people.get(next++ % PEOPLE);
        int roll = dice.nextInt(100);
        if (roll < 40) {
            return asked(at, slack.dm(person, one(questions)));
        } else if (roll < 60) {
            return asked(at, slack.post(person, one(site.help()), one(questions)));
        } else if (roll < 64) {
            return asked(at, slack.post(person, one(site.help()), SlackServer.mention() + ' ' + one(questions)));
        }
        Posted posted = slack.post(person, listening, "lunch at twelve, table " + next);
        return new Done(at, false, posted.channel(), posted.ts(), posted.deliveries());
    }

    private static Done asked(Instant at, Posted posted) {
        return new Done(at, true, posted.channel(), posted.ts(), posted.deliveries());
    }

    private <T> T one(List<T> list) {
        return list.get(dice.nextInt(list.size()));
    }
}
