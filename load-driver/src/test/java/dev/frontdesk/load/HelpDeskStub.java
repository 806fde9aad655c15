package dev.frontdesk.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.JsonNode;

/** Speaks the chat API and answers each message, but for the faults a test asks for. */
final class HelpDeskStub implements AutoCloseable {

    static final String PEOPLE =
            "[{\"id\":\"ana\",\"roles\":[\"employee\"]},{\"id\":\"ben\",\"roles\":[\"employee\"]},{\"id\":\"dave\",\"roles\":[\"tech\"]}]";

    private final HttpServer server;
    private final List<OutputStream> streams = new CopyOnWriteArrayList<>();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger said = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ReentrantLock door = new ReentrantLock(true);

    volatile String people = PEOPLE;
    volatile String metrics = "";
    /** The first so many are accepted and never answered. */
    volatile int lose;
    /** The next so many are answered twice. */
    volatile int doubled;
    /** The first so many are refused with 503. */
    volatile int refuse;
    /** At this message, every stream breaks; it is answered before they are open again. */
    volatile int breakAt;
    /** At this message, nothing moves for a second. */
    volatile int stallAt;

    private record Event(String id, byte[] bytes) {}

    HelpDeskStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/chat/people", exchange -> answer(exchange, 200, people));
        server.createContext("/api/chat/messages", this::message);
        server.createContext("/api/chat/stream", this::stream);
        server.createContext("/metrics/prometheus", exchange -> answer(exchange, 200, metrics));
        server.createContext("/metrics/health", exchange -> answer(exchange, 200, "{\"status\":\"UP\"}"));
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    int received() {
        return received.get();
    }

    private void message(HttpExchange exchange) throws IOException {
        JsonNode body = ChatApi.JSON.readTree(exchange.getRequestBody());
        String id = body.path("id").asString();
        int number = received.incrementAndGet();
        passTheDoor(number);
        if (number == breakAt) {
            breakStreams();
        }
        if (number <= refuse) {
            answer(exchange, 503, "{}");
            return;
        }
        answer(exchange, 202, ChatApi.JSON.writeValueAsString(Map.of("id", id)));
        if (number > lose) {
            say(id, "answer" + said.incrementAndGet());
        }
        if (number > lose && number <= lose + doubled) {
            say(id, "answer" + said.incrementAndGet());
        }
    }

    /** Whoever comes while somebody stands in it waits. */
    private void passTheDoor(int number) {
        door.lock();
        try {
            if (number == stallAt) {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            }
        } finally {
            door.unlock();
        }
    }

    /** Twice under its id, as a stream does when a message is edited. */
    private void say(String thread, String id) {
        String line = ChatApi.JSON.writeValueAsString(Map.of(
                "id",
                id,
                "author",
                "bot",
                "thread",
                thread,
                "channel",
                "help",
                "text",
                "Restart it.",
                "choices",
                List.of()));
        String event = "id:" + id + "\nevent:message\ndata:" + line + "\n\n";
        byte[] bytes = (event + event).getBytes(StandardCharsets.UTF_8);
        synchronized (events) {
            events.add(new Event(id, bytes));
            streams.forEach(stream -> write(stream, bytes));
        }
    }

    private void write(OutputStream stream, byte[] bytes) {
        try {
            stream.write(bytes);
            stream.flush();
        } catch (IOException gone) {
            streams.remove(stream);
        }
    }

    private void breakStreams() {
        synchronized (events) {
            for (OutputStream stream : streams) {
                streams.remove(stream);
                try {
                    stream.close();
                } catch (IOException gone) {
                    // that is what was wanted
                }
            }
        }
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream stream = exchange.getResponseBody();
        String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        synchronized (events) {
            write(stream, ":open\n\n".getBytes(StandardCharsets.UTF_8));
            if (last != null) {
                int seen = events.stream().map(Event::id).toList().indexOf(last);
                events.subList(seen + 1, events.size()).forEach(event -> write(stream, event.bytes()));
            }
            streams.add(stream);
        }
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
