package dev.frontdesk.storm;

import dev.frontdesk.chat.CrashPoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** How one process ends: at a named place in the code, or by SIGKILL at a random moment; or what else strikes it and leaves it alive. */
public interface Kill {

    /** JVM options of the process that is to end so. */
    List<String> options();

    /** Strikes, and returns what happened. */
    String carryOut(App app);

    /** A process that ends in any other way than killed is broken; its log says why. */
    static void expectHalt(App app) {
        if (app.exitCode() != 137) {
            throw new IllegalStateException(
                    "Ended by itself, exit code " + app.exitCode() + ":\n" + app.logTail(app.starts(), 100));
        }
    }

    /** Half at crash points, each as often as the others, half at random. {@code latest}: up to the how many-th time a point is passed. */
    static List<Kill> plan(int kills, int latest, Random dice) {
        List<CrashPoint> points = new ArrayList<>(List.of(CrashPoint.values()));
        Collections.shuffle(points, dice);
        List<Kill> plan = new ArrayList<>();
        for (int kill = 0; kill < kills; kill++) {
            plan.add(
                    kill % 2 == 0 ? AtPoint.of(points.get(kill / 2 % points.size()), latest, dice) : AtRandom.of(dice));
        }
        return plan;
    }

    /** The process halts itself when it passes the point for the given time. If it does not, it is killed after a while. */
    record AtPoint(CrashPoint point, int time) implements Kill {

        private static final Duration PATIENCE = Duration.ofSeconds(8);
        private static final Set<CrashPoint> SELDOM =
                EnumSet.of(CrashPoint.CP10, CrashPoint.CP11, CrashPoint.CP12, CrashPoint.CP13);

        static AtPoint of(CrashPoint point, int latest, Random dice) {
            return new AtPoint(point, 1 + dice.nextInt(mostOften(point, latest)));
        }

        /** A backfill finds something only right after a start, and not much; some points are passed a few times in a life. */
        private static int mostOften(CrashPoint point, int latest) {
            return point == CrashPoint.CP14 ? 1 : SELDOM.contains(point) ? 3 : latest;
        }

        @Override
        public List<String> options() {
            return List.of("-Dfrontdesk.crash-at=" + point + ":" + time);
        }

        @Override
        public String carryOut(App app) {
            if (app.awaitDeath(PATIENCE)) {
                expectHalt(app);
                return "crashed at " + point + ":" + time;
            }
            app.kill();
            return "killed, " + point + ":" + time + " not reached";
        }
    }

    record AtRandom(Duration after) implements Kill {

        public static AtRandom of(Random dice) {
            return new AtRandom(Duration.ofMillis(200 + dice.nextInt(4_000)));
        }

        @Override
        public List<String> options() {
            return List.of();
        }

        @Override
        public String carryOut(App app) {
            if (app.awaitDeath(after)) {
                expectHalt(app);
            }
            app.kill();
            return "killed " + after.toMillis() + " ms after it was ready";
        }
    }
}
