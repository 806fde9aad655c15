package dev.frontdesk.testing.slack;

import com.google.gson.JsonObject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.Framedata;
import org.java_websocket.framing.PingFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Slack's end of Socket Mode: up to ten connections of the one app; each envelope goes to one of them, by turns. */
final class SocketMode extends WebSocketServer implements Transport {

    private static final int MOST = 10;

    private final Duration patience;
    private final List<WebSocket> open = new CopyOnWriteArrayList<>();
    private final Set<WebSocket> muted = ConcurrentHashMap.newKeySet();
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final Map<String, CompletableFuture<Outcome>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong envelopes = new AtomicLong();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final CountDownLatch started = new CountDownLatch(1);

    SocketMode(Duration patience) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2);
        this.patience = patience;
        setReuseAddr(true);
        setTcpNoDelay(true);
        setDaemon(true);
        // Else the library pings and hangs up by itself; this Slack leaves the pings to the app.
        setConnectionLostTimeout(0);
    }

    SocketMode begin() {
        start();
        try {
            if (!started.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the socket server did not start");
            }
            return this;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An address that lets one connection in. */
    String url() {
        var ticket = new UUID(System.nanoTime(), envelopes.incrementAndGet()).toString();
        tickets.add(ticket);
        return "ws://127.0.0.1:" + getPort() + "/link/?ticket=" + ticket + "&app_id=" + Workspace.APP;
    }

    List<WebSocket> connections() {
        return List.copyOf(open);
    }

    int opened() {
        return opened.get();
    }

    int refused() {
        return refused.get();
    }

    /** The connection stays, but nothing comes through any more, in neither direction. */
    void mute(WebSocket connection) {
        muted.add(connection);
    }

    void unmute() {
        muted.clear();
    }

    static JsonObject disconnect(String reason) {
        return Json.object("type", "disconnect", "reason", reason, "debug_info", Json.object("host", "applink-1"));
    }

    @Override
    public CompletableFuture<Outcome> send(String type, JsonObject payload, int attempt, String reason) {
        var connections = connections();
        if (connections.isEmpty()) {
            return CompletableFuture.completedFuture(new Outcome("socket", 0, "", "no_socket", false));
        }
        var connection = connections.get(Math.floorMod(turn.getAndIncrement(), connections.size()));
        var id = new UUID(System.nanoTime(), envelopes.incrementAndGet()).toString();
        var ack = new CompletableFuture<Outcome>()
                .completeOnTimeout(
                        new Outcome("socket", 0, "", "timeout", false), patience.toMillis(), TimeUnit.MILLISECONDS);
        waiting.put(id, ack);
        ack.whenComplete((outcome, failure) -> waiting.remove(id));
        write(connection, envelope(id, type, payload, attempt, reason));
        return ack;
    }

    private static JsonObject envelope(String id, String type, JsonObject payload, int attempt, String reason) {
        var envelope = Json.object(
                "envelope_id",
                id,
                "type",
                type,
                "payload",
                payload,
                "accepts_response_payload",
                !type.equals(Deliveries.EVENTS));
        if (type.equals(Deliveries.EVENTS)) {
            Json.put(envelope, "retry_attempt", attempt, "retry_reason", reason);
        }
        return envelope;
    }

    void write(WebSocket connection, JsonObject frame) {
        // What is written into a dead connection is lost without a word.
        if (connection.isOpen() && !muted.contains(connection)) {
            connection.send(Json.write(frame));
        }
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        if (!admitted(handshake.getResourceDescriptor())) {
            connection.close(1008, "bad ticket");
        } else if (open.size() >= MOST) {
            refused.incrementAndGet();
            write(connection, disconnect("too_many_websockets"));
            connection.close(1000);
        } else {
            open.add(connection);
            opened.incrementAndGet();
            write(connection, hello(open.size()));
        }
    }

    private boolean admitted(String resource) {
        var from = resource.indexOf("ticket=");
        var to = resource.indexOf('&', from);
        return from > 0 && to > from && tickets.remove(resource.substring(from + "ticket=".length(), to));
    }

    private static JsonObject hello(int connections) {
        return Json.object(
                "type",
                "hello",
                "num_connections",
                connections,
                "debug_info",
                Json.object("host", "applink-1", "build_number", 1, "approximate_connection_time", 18_060),
                "connection_info",
                Json.object("app_id", Workspace.APP));
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        if (!muted.contains(connection) && Json.parse(message) instanceof JsonObject ack) {
            var waits = waiting.get(Json.text(ack, "envelope_id", ""));
            if (waits != null) {
                var payload = ack.get("payload");
                var body = payload == null || payload.isJsonNull()
                        ? ""
                        : payload.isJsonPrimitive() ? payload.getAsString() : Json.write(payload);
                waits.complete(new Outcome("socket", 0, body, "", false));
            }
        }
    }

    @Override
    public void onWebsocketPing(WebSocket connection, Framedata frame) {
        if (!muted.contains(connection)) {
            super.onWebsocketPing(connection, frame);
        }
    }

    /** Pings every open connection, as Slack does every few seconds. */
    void ping() {
        connections().stream().filter(c -> !muted.contains(c)).forEach(c -> c.sendFrame(new PingFrame()));
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        open.remove(connection);
        muted.remove(connection);
    }

    @Override
    public void onError(WebSocket connection, Exception failure) {
        if (connection != null) {
            open.remove(connection);
        }
    }

    void end() {
        try {
            stop(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
