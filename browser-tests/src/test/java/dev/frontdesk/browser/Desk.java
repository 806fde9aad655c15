package dev.frontdesk.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The packaged application as a process of its own, on one port and one data folder, killed and started as often as wanted. */
final class Desk implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STEP = Duration.ofMillis(50);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final Map<String, String> settings;
    private final int port = freePort();
    private final int managementPort = freePort();
    private Process process;

    /** @param settings environment variables besides data and ports */
    Desk(String name, Map<String, String> settings) {
        this.settings = settings;
        try {
            var all = Files.createDirectories(Path.of("target", "desks"));
            folder = Files.createTempDirectory(all, name + "-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Desk started(String name, Map<String, String> settings) {
        var desk = new Desk(name, settings);
        desk.start();
        return desk;
    }

    /** Returns when it answers. */
    void start() {
        process = run();
        var end = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("Frontdesk did not start, see " + log());
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    /** Fills the empty database, before the first start. */
    void imports(Path file) {
        process = run("import", file.toString());
        if (!ended(START_LIMIT) || process.exitValue() != 0) {
            throw new IllegalStateException("The import failed, see " + log());
        }
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        ended(START_LIMIT);
    }

    String url() {
        return "http://localhost:" + port;
    }

    String host() {
        return "localhost:" + port;
    }

    /** What the chat API has of a channel for somebody, as JSON. */
    String lines(String person, String channel) {
        return get("/api/chat/messages?as=" + person + "&channel=" + channel);
    }

    Path log() {
        return folder.resolve("frontdesk.log");
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }

    private Process run(String... arguments) {
        var jar = Path.of(System.getProperty("frontdesk.jar", "../bot-app/target/frontdesk.jar"))
                .normalize()
                .toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new IllegalStateException("No " + jar + ": ./mvnw -pl bot-app -am -DskipTests package");
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx160m", "-XX:+UseSerialGC", "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        try {
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment().keySet().removeIf(Desk::isSetting);
            builder.environment()
                    .putAll(Map.of(
                            "FRONTDESK_DATA", folder.resolve("data").toString(),
                            "SERVER_PORT", "" + port,
                            "MANAGEMENT_PORT", "" + managementPort));
            builder.environment().putAll(settings);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Settings of whoever runs the tests must not reach the process. */
    private static boolean isSetting(String name) {
        return name.matches("(FRONTDESK|MONGODB|SLACK|DISCORD|SPRING|SERVER|MANAGEMENT|SMTP|PAGE)_.*");
    }

    private boolean answers() {
        try {
            return !get("/api/chat/people").isEmpty();
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private String get(String path) {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(url() + path)).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean ended(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
