package dev.frontdesk.load;

import dev.frontdesk.load.report.Environment;
import dev.frontdesk.load.report.Report;
import dev.frontdesk.load.report.Settings;
import dev.frontdesk.load.report.Step;
import dev.frontdesk.load.report.Table;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Drives a running server in an open loop: messages fall due whether it keeps up or not, and every latency counts from there, so a server
 * that stalls cannot hide behind a driver that waits for it.
 */
final class LoadRun {

    private static final Duration LOOK = Duration.ofMillis(50);

    private final Plan plan;
    private final ServerProbe probe;
    private final ChatApi api;
    private final Cast cast;
    private final Ledger ledger = new Ledger();
    private final Desk desk;
    private final Semaphore connections;
    private final Random dice;
    private final Consumer<String> progress;

    private LoadRun(Plan plan, ServerProbe probe, ChatApi api, String run, Consumer<String> progress) {
        this.plan = plan;
        this.probe = probe;
        this.api = api;
        this.progress = progress;
        this.dice = new Random(plan.seed());
        this.cast = Cast.of(api.people(), plan.people(), plan.streams());
        this.desk = new Desk(cast, new Words(plan.questions(), dice), dice, run, plan.threads());
        this.connections = new Semaphore(plan.connections());
    }

    /**
     * Runs all of it.
     *
     * @param now tells this run's messages from those of others
     * @param progress takes a line when a step begins
     */
    static Report of(Plan plan, ServerProbe probe, Instant now, Consumer<String> progress) {
        try (ChatApi api = new ChatApi(plan.url(), plan.patience())) {
            String run = Long.toString(now.toEpochMilli(), 36);
            return new LoadRun(plan, probe, api, run, progress).run(now);
        }
    }

    private Report run(Instant now) {
        Environment environment = environment();
        try (Listening listening = new Listening(api, ledger, desk)) {
            listening.as(cast.ears());
            warmUp();
            List<StepRun> steps = new ArrayList<>();
            for (int i = 0; i < plan.rates().size(); i++) {
                steps.add(step(plan.rates().get(i), i + 1));
            }
            // Only now: an answer that came after its step is late, not lost.
            List<Step> figures = steps.stream().map(StepRun::figures).toList();
            return new Report(Report.FORMAT, now.toString(), environment, settings(), figures, listening.broken());
        }
    }

    private void warmUp() {
        if (plan.warmUp().isPositive()) {
            progress.accept("Warming up for " + plan.warmUp().toSeconds() + " s.");
            drain(fire(plan.warmUpRate(), plan.warmUp(), 0));
        }
    }

    private StepRun step(double rate, int number) {
        progress.accept(
                "%s/s for %d s.".formatted(Table.number(rate), plan.step().toSeconds()));
        try (Watch watch = new Watch(probe)) {
            long start = System.nanoTime();
            List<Ask> asks = fire(rate, plan.step(), number);
            drain(asks);
            return new StepRun(rate, start, plan.step(), asks, watch.use(accepted(asks)), machineLoad());
        }
    }

    private static long accepted(List<Ask> asks) {
        return asks.stream().filter(Ask::accepted).count();
    }

    /** Ends when every post has been answered or given up. */
    private List<Ask> fire(double rate, Duration time, int number) {
        Arrivals arrivals = plan.arrivals().at(rate, plan.seed() + number);
        List<Ask> asks = Collections.synchronizedList(new ArrayList<>());
        long start = System.nanoTime();
        try (ExecutorService posts = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long due = arrivals.next(); due < time.toNanos(); due = arrivals.next()) {
                await(start + due);
                Ask ask = desk.next(plan.mix().draw(dice), start + due);
                asks.add(ask);
                posts.execute(() -> post(ask));
            }
        }
        return asks;
    }

    private static void await(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void post(Ask ask) {
        ask.begin(System.nanoTime());
        connections.acquireUninterruptibly();
        try {
            ledger.expect(ask);
            String failure = api.post(ask);
            if (failure == null) {
                ledger.accepted(ask, System.nanoTime());
            } else {
                ledger.failed(ask, failure);
            }
        } finally {
            connections.release();
        }
    }

    /** Until all that was accepted is answered, then a moment for second answers; or until the limit. */
    private void drain(List<Ask> asks) {
        long end = System.nanoTime() + plan.drain().toNanos();
        while (!ledger.settled(asks) && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        LockSupport.parkNanos(
                Math.min(Duration.ofSeconds(1).toNanos(), plan.drain().toNanos()));
    }

    private Environment environment() {
        return new Environment(
                System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                probe.java(),
                probe.health(),
                machineLoad());
    }

    private static double machineLoad() {
        return Math.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() * 100) / 100.0;
    }

    private Settings settings() {
        Map<String, Integer> weights = new LinkedHashMap<>();
        plan.mix().weights().forEach((scenario, weight) -> weights.put(scenario.word(), weight));
        return new Settings(
                plan.url().toString(),
                plan.mix().name(),
                weights,
                plan.arrivals().name().toLowerCase(Locale.ROOT),
                plan.rates(),
                (int) plan.warmUp().toSeconds(),
                (int) plan.step().toSeconds(),
                (int) plan.drain().toSeconds(),
                cast.employees().size(),
                cast.ears().size(),
                plan.threads(),
                plan.connections(),
                plan.seed(),
                plan.goal());
    }
}
