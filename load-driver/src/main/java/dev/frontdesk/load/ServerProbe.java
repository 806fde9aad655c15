package dev.frontdesk.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** What the server uses: from Linux when its process is on this machine, and from its own metrics. */
final class ServerProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String WRITES = "frontdesk_durable_writes_total";
    private static final String CPU_NANOS = "process_cpu_time_ns_total";
    private static final Pattern JAVA = Pattern.compile("(?m)^jvm_info\\{[^}\\n]*version=\"([^\"\\n]*)\"");
    /** Linux counts a process's time in hundredths of a second, whatever the kernel's own clock (USER_HZ). */
    private static final int TICK_MILLIS = 10;
    /** utime and stime, counted after the name in parentheses: fields 14 and 15 of proc(5). */
    private static final int USER_TIME = 11;

    private final @Nullable Path process;
    private final @Nullable URI metrics;

    /**
     * Counted since the server started; null is unknown.
     *
     * @param cpu milliseconds of processor time
     */
    record Counters(@Nullable Double cpu, @Nullable Double writes) {}

    /** @param process its folder below {@code /proc}, null: not read */
    ServerProbe(@Nullable Path process, @Nullable URI metrics) {
        this.process = process;
        this.metrics = metrics;
        if (process != null && !Files.isReadable(process.resolve("stat"))) {
            throw new Mistake("There is no process " + process.getFileName() + " on this machine.");
        }
        if (metrics != null && page(metrics) == null) {
            throw new Mistake("No metrics can be read at " + metrics + ".");
        }
    }

    Counters counters() {
        String page = metrics == null ? null : page(metrics);
        Double ofJvm = sum(page, CPU_NANOS);
        Double cpu = process == null ? (ofJvm == null ? null : ofJvm / 1e6) : cpuMillis(process);
        return new Counters(cpu, sum(page, WRITES));
    }

    /** Resident memory now, in MB. */
    @Nullable Long residentMegabytes() {
        if (process == null) {
            return null;
        }
        return lines(process.resolve("status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(null);
    }

    /** The Java version the server runs on, as its metrics say. */
    @Nullable String java() {
        Matcher matcher = JAVA.matcher(String.valueOf(metrics == null ? null : page(metrics)));
        return matcher.find() ? matcher.group(1) : null;
    }

    /** {@code UP} or {@code DOWN}, from the health page beside the metrics. */
    @Nullable String health() {
        String page = metrics == null ? null : page(metrics.resolve("health"));
        try {
            return page == null
                    ? null
                    : ChatApi.JSON.readTree(page).path("status").asString(null);
        } catch (JacksonException other) {
            return null;
        }
    }

    private static @Nullable Double cpuMillis(Path process) {
        List<String> lines = lines(process.resolve("stat"));
        if (lines.isEmpty()) {
            return null;
        }
        String stat = lines.getFirst();
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Double.parseDouble(fields[USER_TIME]) + Double.parseDouble(fields[USER_TIME + 1])) * TICK_MILLIS;
    }

    /** All labels of a metric together; null when there is none of that name. */
    private static @Nullable Double sum(@Nullable String page, String name) {
        double[] values = String.valueOf(page)
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .toArray();
        return values.length == 0 ? null : Arrays.stream(values).sum();
    }

    /** Empty when the process has ended. */
    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException gone) {
            return List.of();
        }
    }

    /** Null when it cannot be read. */
    private static @Nullable String page(URI uri) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 || response.statusCode() == 503 ? response.body() : null;
        } catch (IOException away) {
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
