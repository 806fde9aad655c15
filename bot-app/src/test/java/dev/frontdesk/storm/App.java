package dev.frontdesk.storm;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The real application as a process of its own, on one data folder and one pair of ports, started and killed as often as wanted. It
 * runs from the test's own class path and {@code java.home}, so no jar has to be packaged first.
 */
public final class App implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final String MAIN_CLASS = "dev.frontdesk.Frontdesk";

    private final Path folder;
    private final int port = freePort();
    private final int managementPort = freePort();
    private final Map<String, String> environment;
    private final Readiness readiness;
    private Process process;
    private int starts;

    /** When a started process counts as there. */
    public interface Readiness {
        boolean ready(App app) throws IOException;
    }

    /** Is there once the chat API answers. {@code folder} is where the data, the argument file and one log for each start are kept. */
    public App(Path folder, Map<String, String> environment) {
        this(folder, environment, app -> !new ChatApi(app.url()).people().isEmpty());
    }

    public App(Path folder, Map<String, String> environment, Readiness readiness) {
        this.folder = folder;
        this.environment = environment;
        this.readiness = readiness;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public String managementUrl() {
        return "http://localhost:" + managementPort;
    }

    public Path folder() {
        return folder;
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process != null && process.isAlive();
    }

    /** Starts the process and returns at once; {@code options} are further JVM options. */
    public void start(List<String> options) {
        try {
            starts++;
            process = launched(log(starts), options, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launched(Path output, List<String> options, List<String> arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(options, arguments))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(App::isSetting);
        builder.environment().putAll(settings());
        return builder.start();
    }

    /** Runs another process of the same settings with this command line to its end. @throws IllegalStateException unless it exits with 0 */
    public void run(String... arguments) {
        Path output = folder.resolve("command.log");
        try {
            Process command = launched(output, List.of(), List.of(arguments));
            if (!command.waitFor(60, TimeUnit.SECONDS) || command.exitValue() != 0) {
                command.destroyForcibly();
                throw new IllegalStateException(List.of(arguments) + " failed:\n" + Files.readString(output));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it is there. False: the process died before; slower than a minute is an error that shows the log. */
    public boolean awaitReady() {
        boolean decided = Poll.until(START_LIMIT, () -> !process.isAlive() || ready());
        if (!decided) {
            throw new IllegalStateException("No answer within " + START_LIMIT + ":\n" + logTail(starts, 100));
        }
        return process.isAlive();
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        awaitDeath(Duration.ofSeconds(20));
    }

    /** SIGTERM, and its end within half a minute. */
    public void stop() {
        process.destroy();
        if (!awaitDeath(Duration.ofSeconds(30))) {
            throw new IllegalStateException("Did not stop within 30 s:\n" + logTail(starts, 100));
        }
    }

    /** Whether the process ended by itself within the limit. */
    public boolean awaitDeath(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int exitCode() {
        return process.exitValue();
    }

    public int starts() {
        return starts;
    }

    /** The last lines of a start's log, counted from 1. */
    public String logTail(int start, int lines) {
        try {
            List<String> all = Files.readAllLines(log(start));
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(no log: " + e + ")";
        }
    }

    public Path log(int start) {
        return folder.resolve("start-" + start + ".log");
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }

    /** Settings of whoever runs the tests must not reach the process: it has a database of its own, and no chat token. */
    private static boolean isSetting(String name) {
        return name.matches("(FRONTDESK|MONGODB|SLACK|DISCORD|SPRING|SERVER|MANAGEMENT)_.*");
    }

    private boolean ready() {
        try {
            return readiness.ready(this);
        } catch (IOException notYet) {
            return false;
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "FRONTDESK_DATA", folder.resolve("data").toString(),
                "FRONTDESK_PERSON_LIMIT", "1000000",
                "SERVER_PORT", "" + port,
                "MANAGEMENT_PORT", "" + managementPort,
                "MANAGEMENT_SERVER_PORT", "" + managementPort));
        settings.putAll(environment);
        return settings;
    }

    private List<String> command(List<String> options, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8"));
        command.addAll(options);
        command.add("@" + argumentFile());
        command.add(MAIN_CLASS);
        command.addAll(arguments);
        return command;
    }

    /** A class path is too long for a command line; a java argument file takes any length. */
    private Path argumentFile() throws IOException {
        Path file = folder.resolve("class-path.args");
        return Files.writeString(file, "-cp\n\"" + classPath().replace("\\", "\\\\") + "\"\n");
    }

    /** The test's class path without tests, so that the process has the application's own settings and nothing else. */
    private static String classPath() {
        String own = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(own.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
