package dev.frontdesk.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What the server says of itself: its counter of durable writes, and its memory as Linux counts it. */
final class Server {

    private static final String WRITES = "frontdesk_durable_writes_total";

    private final String metrics;
    private final long pid;

    Server(String metrics, long pid) {
        this.metrics = metrics;
        this.pid = pid;
    }

    /** Durable writes since its start, all labels together; empty when no metrics page was named or it has no such counter. */
    OptionalDouble durableWrites() throws IOException {
        if (metrics == null) {
            return OptionalDouble.empty();
        }
        double[] values = page().lines()
                .filter(line -> line.startsWith(WRITES + " ") || line.startsWith(WRITES + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .toArray();
        return values.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(java.util.Arrays.stream(values).sum());
    }

    /** {@code VmRSS} now or {@code VmHWM} at most, in MB; empty without a process. */
    OptionalLong memory(String field) throws IOException {
        if (pid == 0) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(Path.of("/proc", "" + pid, "status")).stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst();
    }

    private String page() throws IOException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(metrics)).build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
