package dev.frontdesk.storm.slack;

import dev.frontdesk.storm.App;
import dev.frontdesk.storm.Kill;
import dev.frontdesk.storm.Poll;
import dev.frontdesk.testing.slack.SlackServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Strikes the sockets and leaves the process alive; it must have a new one within the time that the help desk promises. */
record Trouble(SlackServer slack, Kind kind, Duration after) implements Kill {

    /** Half-open sockets are found within 90 s. */
    private static final Duration PROMISED = Duration.ofSeconds(90);

    /** It takes a minute until a half-open socket is known to be one, so that happens in long runs only. */
    private static final List<Kind> KINDS =
            List.of(Kind.REFRESHED, Kind.CUT, Kind.REFRESHED, Kind.CUT, Kind.REFRESHED, Kind.HALF_OPEN);

    enum Kind {
        CUT("cut without a word"),
        REFRESHED("refreshed"),
        HALF_OPEN("half-open");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** By turns the sockets, the process that runs at a random moment, and a fresh one at a crash point. */
    static List<Kill> plan(SlackServer slack, int kills, int latest, Random dice) {
        List<Kill> processes = Kill.plan(2 * kills, latest, dice);
        List<Kill> plan = new ArrayList<>();
        for (int turn = 0; plan.size() < kills; turn++) {
            Duration after = Duration.ofMillis(200 + dice.nextInt(2_000));
            plan.add(new Trouble(slack, KINDS.get(turn % KINDS.size()), after));
            plan.add(processes.get(2 * turn + 1));
            plan.add(processes.get(2 * turn));
        }
        return plan.subList(0, kills);
    }

    @Override
    public List<String> options() {
        return List.of();
    }

    @Override
    public String carryOut(App app) {
        if (app.awaitDeath(after)) {
            throw new IllegalStateException("Ended by itself:\n" + app.logTail(app.starts(), 100));
        }
        int before = slack.sockets().opened();
        long struck = System.nanoTime();
        strike();
        if (!Poll.until(PROMISED, () -> slack.sockets().opened() > before)) {
            throw new IllegalStateException(
                    "No new socket within " + PROMISED + " of " + kind + ":\n" + app.logTail(app.starts(), 100));
        }
        return "sockets " + kind.words + ", a new one after " + (System.nanoTime() - struck) / 1_000_000 + " ms";
    }

    private void strike() {
        switch (kind) {
            case CUT -> slack.sockets().killAll();
            case REFRESHED -> slack.sockets().refresh(Duration.ofSeconds(1));
            case HALF_OPEN -> slack.sockets().muteAll();
        }
    }
}
