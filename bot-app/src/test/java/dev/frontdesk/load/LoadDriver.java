package dev.frontdesk.load;

import dev.frontdesk.storm.ChatApi;
import dev.frontdesk.storm.ChatApi.Answer;
import dev.frontdesk.storm.Poll;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Drives the chat API of a running server in an open loop: messages fall due at random moments (Poisson, seeded) whether the server
 * keeps up or not, and every latency counts from the due time. An answer is the bot's first message in the message's thread, seen on
 * the server-sent events that browsers use: {@code --watch one} (default for faq) listens as the first person, who sees what is public,
 * {@code --watch all} (default where commands are sent, whose answers are for one person) as everybody. docs/load.md says how to run it.
 */
public final class LoadDriver {

    private final LoadSettings settings;
    private final ChatApi api;
    private final Semaphore connections;
    private final List<Shot> shots = Collections.synchronizedList(new ArrayList<>());

    private LoadDriver(LoadSettings settings) {
        this.settings = settings;
        this.api = new ChatApi(settings.url());
        this.connections = new Semaphore(settings.connections());
    }

    public static void main(String[] args) throws IOException {
        LoadSettings settings;
        try {
            settings = LoadSettings.of(args);
        } catch (IllegalArgumentException mistake) {
            System.err.println(mistake.getMessage());
            System.exit(2);
            return;
        }
        LoadReport report = new LoadDriver(settings).run();
        System.out.println(report.table());
        if (settings.out() != null) {
            Files.writeString(
                    settings.out(),
                    ChatApi.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n");
        }
        System.exit(0);
    }

    private LoadReport run() throws IOException {
        Server server = new Server(settings.metrics(), settings.pid());
        try (AnswerWatch watch = new AnswerWatch(settings.url())) {
            watch.listenAs(
                    settings.watchAll() ? settings.people() : settings.people().subList(0, 1));
            OptionalDouble before = server.durableWrites();
            fire();
            drain(watch);
            Double writes = before.isPresent() ? server.durableWrites().orElseThrow() - before.getAsDouble() : null;
            return LoadReport.of(
                    settings,
                    List.copyOf(shots),
                    watch,
                    writes,
                    mb(server.memory("VmRSS")),
                    mb(server.memory("VmHWM")));
        }
    }

    private void fire() throws IOException {
        LoadText text = new LoadText(settings.seed());
        Arrivals arrivals = new Arrivals(settings.seed(), settings.rate());
        String run = Long.toString(System.currentTimeMillis(), 36);
        long start = System.nanoTime();
        long end = settings.seconds() * 1_000_000_000L;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int number = 0;
            for (long due = arrivals.next(); due < end; due = arrivals.next()) {
                Poll.pause(Duration.ofNanos(start + due - System.nanoTime()));
                String person = settings.people().get(number % settings.people().size());
                String line = text.next(settings.scenario());
                String id = "load-" + run + "-" + ++number;
                long dueAt = start + due;
                threads.execute(() -> shoot(dueAt, person, line, id));
            }
        }
    }

    private void shoot(long due, String person, String text, String id) {
        connections.acquireUninterruptibly();
        try {
            Answer answer = api.say(person, "help", null, text, id);
            shots.add(new Shot(due, System.nanoTime(), answer.status(), answer.id()));
        } catch (IOException failed) {
            shots.add(new Shot(due, System.nanoTime(), 0, null));
        } finally {
            connections.release();
        }
    }

    private void drain(AnswerWatch watch) {
        Poll.until(
                Duration.ofSeconds(settings.drainSeconds()),
                () -> shots.stream().filter(Shot::accepted).allMatch(shot -> watch.firstAnswerTo(shot.id()) != null));
    }

    private static Long mb(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
