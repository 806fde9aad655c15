package dev.frontdesk.storm;

import dev.frontdesk.storm.Finding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The application is struck by one kill after the other, started again after each, and says at the end how it fared. */
public final class Siege {

    private final String name;
    private final App app;
    private final List<String> deaths = new ArrayList<>();
    private final long begin = System.nanoTime();

    /** @param name what each line it prints begins with */
    public Siege(String name, App app) {
        this.name = name;
        this.app = app;
    }

    /** Starts it with nothing in its way. */
    public void begin() {
        app.start(List.of());
        if (!app.awaitReady()) {
            throw new IllegalStateException("Did not start:\n" + app.logTail(app.starts(), 100));
        }
    }

    /** Strikes; a process that the kill before left alive is struck as it runs, if the kill asks for nothing else. */
    public void endure(Kill kill) {
        if (!app.alive()) {
            app.start(kill.options());
            app.awaitReady();
        } else if (!kill.options().isEmpty()) {
            throw new IllegalArgumentException("cannot strike what runs already: " + kill);
        }
        deaths.add(kill.carryOut(app));
        say("start " + app.starts() + " " + deaths.getLast());
    }

    /** The last start: from now on nothing strikes any more. */
    public void relieve() {
        if (!app.alive()) {
            begin();
        }
        say("the last start, " + seconds() + " s after the first; waiting for quiet");
    }

    public void report(List<Finding> findings, String summary) throws IOException {
        findings.stream().limit(100).forEach(System.out::println);
        if (!findings.isEmpty()) {
            Files.write(
                    app.folder().resolve("findings.txt"),
                    findings.stream().map(Finding::toString).toList());
            System.out.println("Logs: " + app.folder() + "; the last:\n" + app.logTail(app.starts(), 60));
        }
        say("%d kills (%d at crash points) in %d s, %s; lost %d, duplicate tickets %d, duplicate replies %d, wrong %d"
                .formatted(
                        deaths.size(),
                        deaths.stream()
                                .filter(death -> death.startsWith("crashed"))
                                .count(),
                        seconds(),
                        summary,
                        count(findings, Kind.LOST),
                        count(findings, Kind.DUPLICATE_TICKET),
                        count(findings, Kind.DUPLICATE_REPLY),
                        count(findings, Kind.WRONG)));
    }

    private void say(String what) {
        System.out.println(name + ": " + what);
    }

    private long seconds() {
        return (System.nanoTime() - begin) / 1_000_000_000;
    }

    private static long count(List<Finding> findings, Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }
}
